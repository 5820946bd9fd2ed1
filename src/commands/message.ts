import { readMessage } from './show-message';

// The little window in which a ribbon command says what went wrong: there is no pane to say it in.
const place = document.getElementById('message');
if (place) place.textContent = readMessage(location.hash);
const button = document.getElementById('close');
button?.focus();
button?.addEventListener('click', () => {
  // The command that opened the window closes it; without office.js the window's own cross does.
  if (typeof Office !== 'undefined') void Office.onReady().then(() => Office.context.ui.messageParent('close'));
});
