import { messageAddress, readMessage, showMessage } from '../../src/commands/show-message';

describe('the message of a ribbon command', () => {
  it.each(['Hãy chọn một ô trong cột cần sắp xếp rồi làm lại.', '<b>100%</b> & "x" # ?', ''])('goes along whole: %s', (text) => {
    const address = new URL(messageAddress(text, 'https://example.gov.vn/bao-cao/commands.html'));
    expect(address.pathname).toBe('/bao-cao/message.html');
    expect(readMessage(address.hash)).toBe(text);
  });

  it('is cut, and what is no message reads as none', () => {
    expect(readMessage(new URL(messageAddress('a'.repeat(5000), 'https://example.gov.vn/')).hash)).toHaveLength(300);
    expect(readMessage('#%E0%A4%A')).toBe('');
  });

  it.each([
    [true, 'succeeded', true],
    [true, 'failed', false],
    [false, 'succeeded', false],
  ])('with dialogs known: %s, opening %s: shown %s', async (known, outcome, shown) => {
    Object.assign(globalThis, {
      location: { href: 'https://example.gov.vn/commands.html' },
      Office: {
        AsyncResultStatus: { Succeeded: 'succeeded' },
        EventType: { DialogMessageReceived: 'message' },
        context: {
          requirements: { isSetSupported: () => known },
          ui: {
            displayDialogAsync: (_address: string, _size: object, done: (result: object) => void) =>
              done({ status: outcome, value: { addEventHandler: () => undefined } }),
          },
        },
      },
    });
    expect(await showMessage('Lỗi')).toBe(shown);
  });
});
