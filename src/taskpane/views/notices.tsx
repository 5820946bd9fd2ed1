import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { BookError } from '../../sheets/book';
import { Details } from '../details';
import { Icon } from '../icons';
import { useTexts, type Texts } from '../texts';
import { NOT_LOADED, UNEXPECTED, type WorkState } from '../use-work';

/** Takes the focus to the view where the button that had it has gone. */
function focusView(): void {
  if (document.hasFocus() && document.activeElement === document.body) document.getElementById('view')?.focus();
}

/** Long work with its real share and a way to stop it; what went wrong, what went well. Spoken as it comes. */
export function Notices({ state }: { readonly state: WorkState }): ReactElement {
  const texts = useTexts();
  const { work, error, said } = state;
  const busy = work !== null;
  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current && !busy) focusView();
    wasBusy.current = busy;
  }, [busy]);
  const close = (): void => {
    state.dismiss();
    document.getElementById('view')?.focus();
  };
  return (
    <>
      {work && (
        <div className="bc-card bc-notice bc-work">
          <div className="bc-notice-line">
            <p className="bc-notice-text">{`${work.what} (${Math.round(work.share * 100)}%)`}</p>
            <Button size="small" onClick={work.cancel}>
              {texts.cancel}
            </Button>
          </div>
          <ProgressBar value={work.share} aria-label={work.what} />
        </div>
      )}
      <div role="alert" className="bc-live">
        {error && <Fault error={error} again={state.again} onClose={close} />}
      </div>
      <div role="status" className="bc-live">
        {said && (
          <div className={`bc-card bc-notice ${said.warns ? 'bc-warning' : 'bc-success'}`}>
            <div className="bc-notice-line">
              <p className="bc-notice-text">{said.words(texts)}</p>
              <Button size="small" appearance="subtle" icon={<Icon name="close" />} aria-label={texts.close} onClick={close} />
            </div>
          </div>
        )}
      </div>
    </>
  );
}

/** What happened in the words of the fault itself; those that come from outside the add-in get words of ours. */
const wordsOf = (error: BookError, texts: Texts): string =>
  error.code === NOT_LOADED ? texts.notLoaded : error.code === UNEXPECTED ? texts.unexpected : error.message;

/** What a person in support needs: code, and the chain of causes with the failing statement where Office tells it. */
export function detailsOf(error: BookError): string {
  const lines = [error.code];
  let cause: unknown = error.cause;
  for (let depth = 0; cause !== undefined && depth < 4; depth += 1) {
    lines.push(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
    const debug = typeof cause === 'object' && cause !== null && 'debugInfo' in cause ? cause.debugInfo : undefined;
    if (debug !== undefined) lines.push(JSON.stringify(debug, null, 1));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return lines.join('\n');
}

interface FaultProps {
  readonly error: BookError;
  readonly again: WorkState['again'];
  onClose(): void;
}

function Fault({ error, again, onClose }: FaultProps): ReactElement {
  const texts = useTexts();
  return (
    <div className="bc-card bc-notice bc-error">
      <div className="bc-notice-line">
        <p className="bc-notice-text">{wordsOf(error, texts)}</p>
        <Button size="small" appearance="subtle" icon={<Icon name="close" />} aria-label={texts.close} onClick={onClose} />
      </div>
      {again && (
        <Button className="bc-start" size="small" onClick={() => void again()}>
          {texts.again}
        </Button>
      )}
      <Details text={detailsOf(error)} />
    </div>
  );
}
