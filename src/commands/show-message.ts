/** Longest message that is sent along: what an address may hold everywhere, once its letters are encoded. */
const LONGEST = 300;

/** The address of the message window for a text. */
export function messageAddress(text: string, base: string): string {
  return new URL(`message.html#${encodeURIComponent(text.slice(0, LONGEST))}`, base).href;
}

/** The text in the address of a message window. It is shown as text only, wherever it comes from. */
export function readMessage(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, '')).slice(0, LONGEST);
  } catch {
    return '';
  }
}

/**
 * Shows a text in a small window over Excel, since the page of the commands is never seen.
 * @returns whether Excel could open it
 */
export async function showMessage(text: string): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) return false;
  return new Promise((resolve) => {
    const size = { height: 30, width: 30, displayInIframe: true };
    Office.context.ui.displayDialogAsync(messageAddress(text, location.href), size, ({ status, value: dialog }) => {
      const opened = status === Office.AsyncResultStatus.Succeeded;
      if (opened) dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => dialog.close());
      resolve(opened);
    });
  });
}
