import { Button } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode } from 'react';
import { Details } from './details';
import { useTexts, type Texts } from './texts';
import { asBookError, NOT_LOADED } from './use-work';

type StateName = keyof Texts['states'];

/** A whole page for when there is nothing else to show: what happened, that nothing is lost, what to do. */
export function PageState({ name, details }: { readonly name: StateName; readonly details?: string }): ReactElement {
  const texts = useTexts();
  const { title, text, again } = texts.states[name];
  return (
    <section className="bc-state" role="alert">
      <h1>{title}</h1>
      <p className="bc-line">{text}</p>
      {again && (
        <Button appearance="primary" onClick={() => location.reload()}>
          {again}
        </Button>
      )}
      {details && <Details text={details} />}
    </section>
  );
}

/** Catches what a view throws while it draws, or a part of the pane that cannot be fetched. */
export class Catch extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const notLoaded = asBookError(error).code === NOT_LOADED;
    const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
    return <PageState name={notLoaded ? 'notLoaded' : 'broken'} details={details} />;
  }
}
