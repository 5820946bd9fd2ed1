import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement } from 'react';
import { TEXTS } from './texts';
import { useTheme } from './theme';

/** Everything that needs the plans and the rules comes after the first paint. */
const Workspace = lazy(() => import('./workspace'));

const useStyles = makeStyles({
  frame: { minHeight: '100vh', padding: '12px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The pane's frame: theme, and the workspace inside Excel. */
export function App({ inExcel, view }: { readonly inExcel: boolean; readonly view: string }): ReactElement {
  const theme = useTheme();
  const styles = useStyles();
  return (
    <FluentProvider theme={theme}>
      <main className={styles.frame}>
        {inExcel ? (
          <Suspense fallback={<Spinner label={TEXTS.starting} />}>
            <Workspace view={view} />
          </Suspense>
        ) : (
          <p>{TEXTS.notInExcel}</p>
        )}
      </main>
    </FluentProvider>
  );
}
