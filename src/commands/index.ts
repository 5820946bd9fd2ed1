import { listFindings } from '../actions';
import { ExcelBook, officeReady, sortActiveSheet } from '../excel';

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Runs a ribbon command to its end and tells Office; what goes wrong is shown as the last resort, since there is no pane to show it in. */
function command(work: () => Promise<unknown>): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await work();
    } catch (error) {
      const { UI } = await import('@microsoft/office-js-helpers');
      UI.notify(error instanceof Error ? error : new Error(String(error)));
    } finally {
      event.completed();
    }
  };
}

void officeReady().then(() => {
  Office.actions.associate(
    'checkWorkbook',
    command(() => listFindings(new ExcelBook(), today())),
  );
  Office.actions.associate(
    'sortRows',
    command(() => sortActiveSheet()),
  );
});
