import {
  assignedTo,
  communeAgency,
  deadlineFor,
  deadlinesOf,
  findAgency,
  groupsOf,
  planById,
  readCommunes,
  readRoster,
  readUserPlan,
  type Plan,
} from '../../src/plans';

const plan = (id: string): Plan => planById(id) as Plan;
const dongThap = plan('dong-thap-244');

describe('findAgency', () => {
  it.each([
    ['so cong thuong', 'Sở Công Thương'],
    ['SỞ  CÔNG THƯƠNG', 'Sở Công Thương'],
    ['Thuế tỉnh Đồng Tháp', 'Thuế tỉnh'],
    ['UBND các xã, phường', 'Ủy ban nhân dân các xã, phường'],
    ['uy ban nhan dan xa phuong', 'Ủy ban nhân dân các xã, phường'],
    ['NHNN chi nhánh khu vực 13', 'Ngân hàng Nhà nước chi nhánh Khu vực 13'],
  ])('finds "%s"', (text, name) => {
    expect(findAgency(dongThap, text)).toMatchObject({ agency: { name } });
  });

  it('names the nearest where there is none', () => {
    const found = findAgency(dongThap, 'Sở Công Thuơg');
    expect('nearest' in found && found.nearest[0]?.name).toBe('Sở Công Thương');
  });
});

describe('groups and communes', () => {
  it('takes a department into the group of departments, a commune into that of communes', () => {
    const department = dongThap.agencies.find((agency) => agency.name === 'Sở Nông nghiệp và Môi trường');
    expect(groupsOf(dongThap, department ?? communeAgency('x'))).toContain('cac-so-ban-nganh-tinh');
    expect(groupsOf(dongThap, communeAgency('Xã Mẫu 1'), true)).toEqual(['uy-ban-nhan-dan-cac-xa-phuong']);
  });

  it('gives a commune what its group is assigned', () => {
    const assigned = assignedTo(dongThap, communeAgency('Xã Mẫu 1'), true);
    expect(assigned.indicators.map(({ row }) => row.key)).toEqual(['ct.III.1', 'ct.V.2']);
    expect(assigned.tasks.map(({ row }) => row.key)).toEqual(['nv.V.4', 'nv.V.8']);
  });

  it("leaves no row to nobody: what names no agency is the consolidator's", () => {
    const langSon = plan('lang-son');
    const [consolidator] = langSon.agencies.filter((agency) => agency.id === langSon.consolidator);
    const { tasks } = assignedTo(langSon, consolidator ?? communeAgency('x'));
    expect(tasks.filter(({ row }) => row.section.startsWith('III.'))).toHaveLength(42);
  });

  it('reads a list of communes with numbers, blanks and repeats', () => {
    const { communes, repeated } = readCommunes(['1. Xã Mẫu 1', '', '  Phường Mẫu 2 ', 'xã mẫu 1']);
    expect(communes.map(({ id }) => id)).toEqual(['xa-mau-1', 'phuong-mau-2']);
    expect(repeated).toEqual(['xã mẫu 1']);
  });

  it('reads a roster and names what is wrong in it', () => {
    const good = readRoster(
      dongThap,
      '{"communes":["Xã Mẫu 1"],"reporters":{"ct.I.1":["Sở Công Thương"]},"received":{"Cục Thống kê":"2026-12-10"}}',
    );
    expect('roster' in good && good.roster.received.get('cuc-thong-ke')).toBe('2026-12-10');
    expect(readRoster(dongThap, '{"reporters":{"ct.X":["Sở Không Có"]}}')).toMatchObject({
      errors: [expect.stringContaining('ct.X'), expect.stringContaining('Sở Không Có')],
    });
    expect(readRoster(dongThap, '{"received":{"Cục Thống kê":"10/12"}}')).toMatchObject({
      errors: [expect.stringContaining('ngày dạng 2026-12-31')],
    });
    expect(readRoster(dongThap, 'xã mẫu')).toMatchObject({ errors: [expect.stringContaining('JSON')] });
  });
});

describe('deadlines', () => {
  it.each([
    ['dong-thap-244', ['2027-06-14', '2027-12-14', null]],
    ['lam-dong-1024', ['2027-11-29', '2027-12-14']],
    ['lang-son', [null, null]],
    ['lai-chau', []],
    ['quoc-gia-1568', ['2027-03-30', '2027-06-29', '2027-11-30', null, null, null, null, null, null]],
  ])('%s in 2027: "before the 15th" ends on the 14th', (id, days) => {
    expect(deadlinesOf(plan(id), 2027).map(({ lastDay }) => lastDay)).toEqual(days);
  });

  it('knows which duty closes a report', () => {
    const ids = new Set(['so-nong-nghiep-va-moi-truong', 'cac-so-ban-nganh-tinh']);
    expect(deadlineFor(dongThap, ids, { year: 2026, half: 1 })).toMatchObject({ lastDay: '2026-06-14', to: 'Sở Công Thương' });
    expect(deadlineFor(dongThap, ids, { year: 2026, half: null })?.lastDay).toBe('2026-12-14');
    expect(deadlineFor(plan('lai-chau'), new Set(), { year: 2026, half: null })).toBeNull();
  });
});

describe("a plan of the user's own", () => {
  const copy = (change: (plan: Record<string, unknown>) => void): string => {
    const own = JSON.parse(JSON.stringify(dongThap)) as Record<string, unknown>;
    change(own);
    return JSON.stringify(own);
  };
  const indicators = (own: Record<string, unknown>) => own.indicators as Record<string, unknown>[];

  it('is read where it is right', () => {
    expect(readUserPlan(copy(() => undefined))).toHaveProperty('plan.id', 'dong-thap-244');
  });

  it.each<[string, (plan: Record<string, unknown>) => void, RegExp]>([
    [
      'no name',
      (own) => delete (indicators(own)[2] as Record<string, unknown>).name,
      /Chỉ tiêu thứ 3, mục "name": thiếu nội dung/,
    ],
    [
      'a wrong year',
      (own) => Object.assign(indicators(own)[0] as object, { dueYear: 'hai nghìn' }),
      /Chỉ tiêu thứ 1, mục "dueYear": phải là số/,
    ],
    [
      'an unknown agency',
      (own) => Object.assign(indicators(own)[0] as object, { lead: ['khong-co'] }),
      /không có cơ quan mang mã "khong-co"/,
    ],
    ['a key used twice', (own) => Object.assign(indicators(own)[1] as object, { key: 'ct.I.1' }), /mã "ct.I.1" đã dùng/],
    [
      'a part without its measure',
      (own) => Object.assign(indicators(own)[0] as object, { targetText: 'Tăng 5%/năm, chiếm 8% tổng mức' }),
      /mục tiêu có 2 phần/,
    ],
    ['an unknown field', (own) => Object.assign(own, { them: 1 }), /mục không biết: them/],
  ])('says the path where there is %s', (_name, change, message) => {
    const result = readUserPlan(copy(change));
    expect('errors' in result && result.errors.join('\n')).toMatch(message);
  });
});
