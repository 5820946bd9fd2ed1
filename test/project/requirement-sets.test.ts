import { LATER_FEATURES } from '../../src/excel/levels';
import { apiUses } from './requirement-sets';

const NEEDED = '1.9';
const later = (level: string, than: string): boolean => {
  const [major = 0, minor = 0] = level.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
};

/** Members of later levels, and the feature that does without them where they are missing. */
const DONE_WITHOUT: Readonly<Record<string, keyof typeof LATER_FEATURES>> = {
  'WorksheetChangedEventArgs.triggerSource': 'ownChanges',
};

describe("the add-in's use of Excel's API", () => {
  const uses = apiUses();

  it('is seen by this test', () => {
    const levels = new Set(uses.map(({ level }) => level));
    expect(uses.length).toBeGreaterThan(300);
    expect([...levels]).toEqual(expect.arrayContaining(['1.1', '1.4', '1.7', '1.9']));
  });

  it('keeps to the level that the manifest asks for, but for features that an older Excel does without', () => {
    const beyond = uses.filter(({ level, member }) => {
      const feature = DONE_WITHOUT[member];
      return level !== '' && later(level, NEEDED) && (feature === undefined || later(level, LATER_FEATURES[feature]));
    });
    expect(beyond).toEqual([]);
  });
});
