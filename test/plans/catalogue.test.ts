import { agencyById, inconsistencies, planById, plans, PLAN_IDS, targetOf, type Plan } from '../../src/plans';

const plan = (id: string): Plan => {
  const found = planById(id);
  if (!found) throw new Error(`no plan ${id}`);
  return found;
};
const sectionCounts = (rows: readonly { readonly section: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { section } of rows) {
    const key = section.split(/[.)]/)[0] ?? '';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('the five plans', () => {
  it('are all there and agree with themselves', () => {
    expect(PLAN_IDS).toEqual(['quoc-gia-1568', 'lai-chau', 'dong-thap-244', 'lang-son', 'lam-dong-1024']);
    for (const one of plans()) expect(inconsistencies(one)).toEqual([]);
  });

  // Rows counted by hand in the documents.
  it.each([
    ['quoc-gia-1568', { a: 4, b: 5, c: 3, d: 4, e: 2 }, { I: 25, II: 9, III: 28, IV: 9, V: 18, VI: 14 }],
    ['lai-chau', { I: 3, II: 5, III: 1, IV: 4, V: 1 }, {}],
    ['dong-thap-244', { I: 4, II: 5, III: 1, IV: 4, V: 2 }, { I: 12, II: 5, III: 10, IV: 4, V: 8, VI: 3 }],
    ['lam-dong-1024', { I: 9, II: 14 }, { I: 3, II: 5, III: 3, IV: 4, V: 3 }],
    ['lang-son', { a: 3, b: 4, c: 2, d: 3, e: 2 }, { III: 42, V: 21 }],
  ])('%s has every row of every section', (id, indicators, tasks) => {
    expect(sectionCounts(plan(id).indicators)).toEqual(indicators);
    expect(sectionCounts(plan(id).tasks)).toEqual(tasks);
  });

  it.each([
    [
      'quoc-gia-1568',
      'nv.I.23',
      'Xây dựng kế hoạch phát triển thương mại điện tử của địa phương gắn với thúc đẩy liên kết vùng',
      ['UBND các tỉnh, thành phố'],
      '2026',
    ],
    ['quoc-gia-1568', 'nv.V.9', undefined, ['Bộ Công Thương', 'Bộ Nội vụ'], '2026 - 2030'],
    [
      'quoc-gia-1568',
      'nv.V.3',
      undefined,
      ['Bộ Công Thương', 'UBND các tỉnh, thành phố', 'Hiệp hội các ngành hàng'],
      '2026 - 2030',
    ],
    ['dong-thap-244', 'nv.V.7', undefined, ['Báo và đài phát thanh, truyền hình Đồng Tháp'], ''],
    ['dong-thap-244', 'nv.II.5', undefined, ['Ngân hàng Nhà nước chi nhánh Khu vực 13'], ''],
    ['lam-dong-1024', 'nv.IV.4', undefined, ['Sở Khoa học và Công nghệ', 'Sở Xây dựng'], 'Năm 2026 - 2030'],
    ['lam-dong-1024', 'nv.II.3', undefined, ['Sở Công Thương'], 'Năm 2027 - 2028'],
  ])('%s %s is word for word', (id, key, name, lead, time) => {
    const task = plan(id).tasks.find((row) => row.key === key);
    if (name !== undefined) expect(task?.name).toBe(name);
    expect(task?.lead.map((agency) => agencyById(plan(id), agency).name)).toEqual(lead);
    expect(task?.time).toBe(time);
  });

  it('reads every target but the one that has no figure', () => {
    const unread = plans().flatMap((one) =>
      one.indicators.filter((row) => !targetOf(row).read).map((row) => `${one.id}/${row.key}`),
    );
    expect(unread).toEqual(['quoc-gia-1568/mt.c.3']);
  });

  it('drops tags and keeps each row on its source', () => {
    for (const one of plans()) {
      for (const row of [...one.indicators, ...one.tasks]) {
        expect(row.name).not.toMatch(/<|>|\*\*|\s{2}|\n/);
        expect(row.source.document.length).toBeGreaterThan(10);
        expect(row.source.row).not.toBe('');
      }
    }
  });

  it.each([
    ['dong-thap-244', 'ct.II.2', /100%.*80%/],
    ['dong-thap-244', 'ct.I.2', /20 - 30%\/năm.*20%năm/],
    ['dong-thap-244', 'ct.IV.1', /không có chỉ tiêu bao bì nhựa/],
    ['lai-chau', 'ct.I.1', /45%.*thấp hơn.*70%/],
    ['lai-chau', 'ct.IV.12', /ít nhất 10%.*thấp hơn.*40%/],
    ['lam-dong-1024', 'ct.II.11', /30%.*thấp hơn.*60%/],
    ['lam-dong-1024', 'ct.I.8', /trên 50%.*≥ 50%/],
    ['lam-dong-1024', 'ct.II.6', /năm 2026.*Sở Công Thương/],
    ['lang-son', 'mt.b.4', /hai mục tiêu/],
    ['quoc-gia-1568', 'nv.III.1', /Nền tảng số quốc gia/],
  ])('%s tells the officer what is contradictory in %s', (id, key, words) => {
    const row = [...plan(id).indicators, ...plan(id).tasks].find((candidate) => candidate.key === key);
    expect(row?.notes.join('\n')).toMatch(words);
  });

  it('marks what the extraction lost', () => {
    const inferred = plan('dong-thap-244')
      .tasks.filter((row) => row.inferred !== null)
      .map((row) => row.key);
    expect(inferred).toEqual(['nv.I.9', 'nv.II.5', 'nv.III.9']);
  });

  it('gives Lâm Đồng different rows for 2026 and 2030', () => {
    const years = new Set(plan('lam-dong-1024').indicators.map((row) => `${row.section.split('.')[0]}:${row.dueYear}`));
    expect([...years]).toEqual(['I:2026', 'II:2030']);
  });
});
