import { HostBook } from '../../../src/workbench/host';
import { scriptName } from '../../../src/workbench/host/errors';
import { startExcel, type RunningExcel } from '../../../src/workbench/host/node';
import { MAKERS, prepare } from './instances';

/** One use of a member of a class, and what came of it: "" where the host answers, else Excel's code and message. */
export interface Outcome {
  readonly type: string;
  readonly member: string;
  /** The member's name on the wire, where it is another. */
  readonly alias: string;
  readonly use: 'read' | 'set' | 'call' | 'listen';
  readonly code: string;
  readonly message: string;
}

/** An object of the client, by its class. */
export type Maker = (context: Excel.RequestContext) => unknown;

/** What the client tells of a class. */
interface Prototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}
interface Use {
  readonly member: string;
  readonly use: Outcome['use'];
  run(target: Target): unknown;
}
type Target = Record<string, unknown> & { load(names: string): unknown };

/** Members of every class that the client answers by itself, and two that it does not document and lets nobody call. */
const OF_THE_CLIENT = new Set([
  ...['constructor', 'load', 'set', 'toJSON', 'retrieve', 'ensureUnchanged', 'track', 'untrack', 'update'],
  ...['enableOfficeScriptRecording', 'recordAction'],
]);

/** What a method is tried with until the client makes the object that it answers. */
const ARGUMENTS: readonly (readonly unknown[])[] = [[], [0], ['A1'], ['A1', 'A1']];

/** A member that goes by another name than its own, which the client does not tell of. */
const ALIASES: Readonly<Record<string, string>> = { 'Style.textOrientation': 'orientation' };

/** The few methods that the client itself does not let through without arguments. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'SettingCollection.add': ['k', 1],
};

/** All classes of the client, each reached from the workbook, and what each of their members comes to in a workbook that has one of everything. */
export class Walk {
  private readonly running: RunningExcel = startExcel();
  private readonly prototypes: ReadonlyMap<string, Prototype>;
  private readonly makers = new Map<string, Maker>();

  constructor() {
    const { Excel: excel, OfficeExtension: extension } = this.running;
    this.prototypes = new Map(
      Object.entries(excel).flatMap(([name, value]: [string, unknown]) =>
        typeof value === 'function' && value.prototype instanceof extension.ClientObject
          ? [[name, value.prototype as Prototype]]
          : [],
      ),
    );
    for (const [name, maker] of Object.entries(MAKERS)) this.found(name, maker);
  }

  /** What Excel may say to what a script does wrong: all of its codes but the one for faults of its own. */
  codes(): ReadonlySet<string> {
    const { generalException, ...codes } = this.running.Excel.ErrorCodes;
    return new Set<string>(Object.values(codes).filter((code) => code !== (generalException as string)));
  }

  /** Whether the client has a member, be it one that only says that it is not there. */
  has(type: string, member: string): boolean {
    const prototype = this.prototypes.get(type);
    return prototype !== undefined && member in prototype;
  }

  /** The classes whose objects a script can hold, and whether something leads to one. */
  classes(): { readonly name: string; readonly isReached: boolean }[] {
    return [...this.prototypes.keys()].map((name) => ({ name, isReached: this.makers.has(name) }));
  }

  /** Tries every member of a class, each in a workbook of its own. */
  async tryAll(type: string): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const { _scalarPropertyNames: names = [], _scalarPropertyOriginalNames: originals = [] } = this.prototypes.get(type) ?? {};
    for (const { member, use, run } of this.usesOf(type)) {
      const alias = ALIASES[`${type}.${member}`] ?? scriptName(originals[names.indexOf(member)] ?? member);
      outcomes.push({ type, member, alias, use, ...(await this.tried(type, run)) });
    }
    return outcomes;
  }

  /** Notes a way to a class, and goes on from there to those that nothing leads to yet. */
  private found(name: string, maker: Maker): void {
    this.makers.set(name, maker);
    for (const member of this.membersOf(name))
      for (const args of ARGUMENTS) {
        const part: Maker = (context) => partOf(maker(context) as Target, member, args);
        const type = this.typeOf(part);
        if (type === null) continue;
        if (!this.makers.has(type) && !(type in MAKERS)) this.found(type, part);
        break;
      }
  }

  private membersOf(name: string): string[] {
    const own = Object.getOwnPropertyNames(this.prototypes.get(name) ?? {});
    return own.filter((member) => !member.startsWith('_') && !OF_THE_CLIENT.has(member));
  }

  private usesOf(type: string): Use[] {
    const prototype = this.prototypes.get(type) ?? {};
    const { _scalarPropertyNames: scalars = [], _scalarPropertyUpdateable: updateable = [] } = prototype;
    return this.membersOf(type).flatMap((member): Use[] => {
      if (/^on[A-Z]/.test(member)) return [{ member, use: 'listen', run: (target) => listen(target[member]) }];
      if (!Object.getOwnPropertyDescriptor(prototype, member)?.get)
        return [{ member, use: 'call', run: (target) => partOf(target, member, GIVEN[`${type}.${member}`] ?? []) }];
      const scalar = scalars.indexOf(member);
      const read: Use = {
        member,
        use: 'read',
        run: (target) => (scalar < 0 && member !== 'items' ? this.instantiate(target[member]) : target.load(member)),
      };
      return updateable[scalar] ? [read, { member, use: 'set', run: (target) => (target[member] = null) }] : [read];
    });
  }

  /** Asks the host for an object itself, and nothing of it. */
  private instantiate(part: unknown): void {
    const { ActionFactory } = this.running.OfficeExtension as unknown as {
      ActionFactory: { createInstantiateAction(context: unknown, object: unknown): void };
    };
    ActionFactory.createInstantiateAction((part as { context: unknown }).context, part);
  }

  private async tried(type: string, run: Use['run']): Promise<Pick<Outcome, 'code' | 'message'>> {
    this.running.host.open(new HostBook());
    const context = new this.running.Excel.RequestContext();
    await prepare(context);
    try {
      run(this.makers.get(type)?.(context) as Target);
      await context.sync();
      return { code: '', message: '' };
    } catch (error) {
      const { code = '', message = '' } = error as { code?: string; message?: string };
      return { code: code || `no error of Excel: ${String(error)}`, message };
    }
  }

  /** The class of what a path leads to; null for what is no object. Nothing is asked of the host. */
  private typeOf(maker: Maker): string | null {
    try {
      const made = Object.getPrototypeOf(maker(new this.running.Excel.RequestContext())) as unknown;
      return [...this.prototypes].find(([, prototype]) => made === prototype)?.[0] ?? null;
    } catch {
      return null;
    }
  }
}

const listen = (event: unknown): void => void (event as { add(call: () => unknown): unknown }).add(() => Promise.resolve());

function partOf(target: Target, member: string, args: readonly unknown[]): unknown {
  const value = target[member];
  return typeof value === 'function' ? (value as (...values: unknown[]) => unknown).apply(target, [...args]) : value;
}
