import { searchAgencies } from '../../src/taskpane/choose/search';
import { lastChoice, rememberChoice } from '../../src/taskpane/choose/last-choice';
import { jointLeads } from '../../src/taskpane/choose/agency-card';
import { planById, type Plan } from '../../src/plans';

const plan = planById('dong-thap-244') as Plan;
const found = (typed: string): string[] => searchAgencies(plan.agencies, typed).map(({ id }) => id);

describe('the search for an agency', () => {
  it.each(['so cong thuong', 'SỞ CÔNG THƯƠNG', 'thuong cong', 'công th', '  so   cong '])(
    'finds Sở Công Thương by %j',
    (typed) => {
      expect(found(typed)).toContain('so-cong-thuong');
    },
  );

  it('gives all for nothing typed, and none for what no name holds', () => {
    expect(found('')).toHaveLength(plan.agencies.length);
    expect(found('khong co dau')).toEqual([]);
  });
});

describe('the last choice', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    Object.assign(globalThis, {
      Office: { context: { partitionKey: 'p-' } },
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
      },
    });
  });

  it('is suggested again, without the name of a commune', () => {
    rememberChoice({ planId: 'lai-chau', agencyId: 'ubnd-xa', commune: 'Xã Mẫu 1', year: 2027, half: 1 });
    expect(lastChoice()).toEqual({ planId: 'lai-chau', agencyId: 'ubnd-xa', commune: '', year: 2027, half: 1 });
    expect([...stored].flat().join()).not.toContain('Mẫu');
    expect([...stored.keys()].every((key) => key.startsWith('p-'))).toBe(true);
  });

  it.each([
    'null',
    '{}',
    'no JSON',
    '{"planId":"x","agencyId":"a","year":2026}',
    '{"planId":"lai-chau","agencyId":7,"year":2026}',
    '{"planId":"lai-chau","agencyId":"a","year":1999}',
  ])('is none where %s is stored', (text) => {
    stored.set('p-bao-cao-tmdt.choice', text);
    expect(lastChoice()).toBeNull();
  });
});

describe('jointLeads', () => {
  it('counts with whom an agency leads, most first, and not the rows of others', () => {
    const agency = { id: 'a', name: 'A', aliases: [], group: false, members: null };
    expect(jointLeads(agency, [['a', 'b'], ['a', 'c'], ['c', 'a'], ['b', 'c'], ['a']])).toEqual([
      { id: 'c', count: 2 },
      { id: 'b', count: 1 },
    ]);
  });
});
