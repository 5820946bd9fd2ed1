import { FluentProvider } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OfficeState } from '../excel/platform';
import { Catch, PageState } from './page-state';
import { Shell } from './shell';
import { TextsProvider } from './texts';
import { useTheme } from './theme';
import { useLanguage } from './use-language';

/** The pane's frame: theme, language, and the views inside Excel; a page that says what to do where there is no Excel. */
export function App({ office, view }: { readonly office: OfficeState; readonly view: string }): ReactElement {
  const theme = useTheme();
  const { texts, switchLanguage } = useLanguage();
  return (
    <FluentProvider theme={theme}>
      <TextsProvider value={texts}>
        <main className="bc-frame">
          <Catch>
            {office === 'excel' ? <Shell view={view} onSwitchLanguage={switchLanguage} /> : <PageState name={office} />}
          </Catch>
        </main>
      </TextsProvider>
    </FluentProvider>
  );
}
