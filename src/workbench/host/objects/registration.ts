import { EVENTS, type EventKind } from '../events';
import type { HostContext } from './types';

type Call<Target> = (object: Target, args: readonly unknown[], host: HostContext) => void;

/** The methods by which the client starts and stops listening to kinds of events. @param targetOf what is listened to */
export function registrations<Target>(
  kinds: readonly EventKind[],
  targetOf: (object: Target) => string,
): Record<string, Call<Target>> {
  return Object.fromEntries(
    kinds.flatMap((kind): [string, Call<Target>][] => {
      const { registration } = EVENTS[kind];
      return [
        [`_Register${registration}`, (object, _args, host) => host.subscribe(kind, targetOf(object))],
        [`_Unregister${registration}`, (object, _args, host) => host.unsubscribe(kind, targetOf(object))],
      ];
    }),
  );
}
