import { en } from '../../src/taskpane/texts/en';
import { vi } from '../../src/taskpane/texts/vi';

/** Every sentence with where it stands; sentences with figures are given the figure 2. */
function sentences(texts: unknown, place = ''): [string, string][] {
  if (typeof texts === 'string') return [[place, texts]];
  if (typeof texts === 'function') return [[place, String(texts(2, 2, 2))]];
  return Object.entries(texts as object).flatMap(([name, value]) => sentences(value, `${place}.${name}`));
}

const english = sentences(en);
const vietnamese = new Map(sentences(vi));
const ACCENTS = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe('the English texts', () => {
  it('are in English: Vietnamese stands only between quotation marks, as names of sheets, and in the offer of Vietnamese', () => {
    const left = english.filter(([place, text]) => place !== '.languageHint' && ACCENTS.test(text.replace(/"[^"]*"/g, '')));
    expect(left).toEqual([]);
  });

  it('say the same in the same places', () => {
    expect(english.map(([place]) => place)).toEqual([...vietnamese.keys()]);
    const same = english.filter(([place, text]) => text !== '' && /[a-z]{4}/i.test(text) && vietnamese.get(place) === text);
    expect(same).toEqual([]);
  });
});
