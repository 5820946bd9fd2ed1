import { officeReady } from '../excel/platform';
import { showMessage } from './show-message';

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** What a person is told: a fault of ours says what happened, that nothing was lost and what to do; anything else gets these words. */
const OTHERWISE =
  'Không thực hiện được lệnh vì lỗi ngoài dự kiến. Sổ và số liệu đã nhập vẫn còn nguyên. Hãy làm lại; nếu vẫn lỗi, mở ngăn "Trợ giúp" và liên hệ bộ phận hỗ trợ.';
const wordsOf = (error: unknown): string => (error instanceof Error && error.name === 'BookError' ? error.message : OTHERWISE);

/** Says a fault in a window; where Excel opens none, as the last resort in the page itself. */
async function say(error: unknown): Promise<void> {
  if (await showMessage(wordsOf(error)).catch(() => false)) return;
  const { UI } = await import('@microsoft/office-js-helpers');
  UI.notify(wordsOf(error), 'Báo cáo TMĐT', 'error');
}

/** Runs a ribbon command to its end and tells Office, whatever happens. */
export function command(work: () => Promise<unknown>): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await work();
    } catch (error) {
      await say(error);
    } finally {
      event.completed();
    }
  };
}

/** What a command needs is fetched when it is given: Excel opens this page with every workbook. */
async function checkWorkbook(): Promise<void> {
  const [{ listFindings }, { ExcelBook }] = await Promise.all([import('../actions'), import('../excel')]);
  await listFindings(new ExcelBook(), today());
}

async function sortRows(): Promise<void> {
  const { sortActiveSheet } = await import('../excel');
  await sortActiveSheet();
}

void officeReady().then(() => {
  Office.actions.associate('checkWorkbook', command(checkWorkbook));
  Office.actions.associate('sortRows', command(sortRows));
});
