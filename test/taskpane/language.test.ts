import { firstLanguage } from '../../src/taskpane/use-language';

/** Excel that speaks a language, and a machine that remembers one or none. */
function given(displayLanguage: string | undefined, remembered: string | null): void {
  Object.assign(globalThis, {
    Office: { context: { displayLanguage, partitionKey: 'part-' } },
    localStorage: { getItem: (key: string) => (key === 'part-bao-cao-tmdt.language' ? remembered : null) },
  });
}

describe('the language of the pane', () => {
  it.each([
    ['vi-VN', null, 'vi'],
    ['en-US', null, 'en'],
    ['en-GB', null, 'en'],
    ['fr-FR', null, 'vi'],
    [undefined, null, 'vi'],
    ['en-US', 'vi', 'vi'],
    ['vi-VN', 'en', 'en'],
    ['en-US', 'something else', 'en'],
  ])('Excel in %s, remembered %s: %s', (office, remembered, expected) => {
    given(office, remembered);
    expect(firstLanguage()).toBe(expected);
  });
});
