import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement } from 'react';
import { TextsProvider } from './texts';
import { useTheme } from './theme';
import { useLanguage } from './use-language';

/** Everything that needs the plans and the rules comes after the first paint. */
const Workspace = lazy(() => import('./workspace'));

const useStyles = makeStyles({
  frame: { minHeight: '100vh', padding: '12px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The pane's frame: theme, language, and the workspace inside Excel. */
export function App({ inExcel, view }: { readonly inExcel: boolean; readonly view: string }): ReactElement {
  const theme = useTheme();
  const { texts, switchLanguage } = useLanguage();
  const styles = useStyles();
  return (
    <FluentProvider theme={theme}>
      <TextsProvider value={texts}>
        <main className={styles.frame}>
          {inExcel ? (
            <Suspense fallback={<Spinner label={texts.starting} />}>
              <Workspace view={view} onSwitchLanguage={switchLanguage} />
            </Suspense>
          ) : (
            <p>{texts.notInExcel}</p>
          )}
        </main>
      </TextsProvider>
    </FluentProvider>
  );
}
