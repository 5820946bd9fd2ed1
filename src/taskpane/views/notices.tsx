import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../texts';
import type { WorkState } from '../use-work';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  details: {
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowX: 'auto',
  },
});

/** Long work with its real share and a way to stop it; what went wrong, what went well. */
export function Notices({ state }: { readonly state: WorkState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { work, error, message, open } = state;
  const cause = error?.cause instanceof Error ? error.cause : null;
  const details = [error?.code, cause?.message].filter((part) => part).join('\n');
  return (
    <div className={styles.column} aria-live="polite">
      {work && (
        <div>
          <ProgressBar value={work.share} aria-label={work.what} />
          <p>{work.what}</p>
          <Button onClick={work.cancel}>{texts.cancel}</Button>
        </div>
      )}
      {error && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {error.message}
            <details>
              <summary>{texts.details}</summary>
              <div className={styles.details}>{details}</div>
              <Button size="small" onClick={() => void navigator.clipboard?.writeText(details)}>
                {texts.copy}
              </Button>
            </details>
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={state.dismiss}>{texts.close}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {message && (
        <MessageBar intent={open ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={state.dismiss}>{texts.close}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
