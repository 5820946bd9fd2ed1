import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDossier } from '../../src/settlement';

const project = { no: 1, name: 'Đề án A', approvedProgramme: 100, approvedOther: 0 };
const voucher = { project: 1, no: 'PC01', programme: 100, other: 0 };
const json = (patch: object = {}) => ({ unit: { name: 'Đơn vị' }, projects: [project], vouchers: [voucher], ...patch });

function errorsOf(value: unknown): readonly string[] {
  const result = parseDossier(value);
  return 'errors' in result ? result.errors : [];
}

function dossierOf(value: unknown) {
  const result = parseDossier(value);
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.dossier;
}

test('what may be left out is blank, not zero', () => {
  const { unit, projects, vouchers } = dossierOf(json());
  expect(unit).toMatchObject({ qhnsCode: '', year: null, preparedBy: { name: '' } });
  expect(projects[0]).toMatchObject({ ledgerProgramme: null, accepted: null, start: null, products: [], leader: { name: '' } });
  expect(vouchers[0]).toMatchObject({ date: null, item: '', note: '' });
});

test('rows get the keys of the entry sheets, and numbers of đề án one form', () => {
  const estimate = [{ item: 'Thuê', programme: 1, other: 0 }];
  const dossier = dossierOf(
    json({
      projects: [
        project,
        { ...project, no: ' 02 ', estimate: [...estimate, ...estimate], scores: [{ criterion: 'A', score: null }] },
      ],
      vouchers: [voucher, { ...voucher, project: '2' }],
    }),
  );
  expect(dossier.projects.map(({ key, no }) => [key, no])).toEqual([
    ['p1', '1'],
    ['p2', '2'],
  ]);
  expect(dossier.estimate.map(({ key, project: no }) => [key, no])).toEqual([
    ['p2.e1', '2'],
    ['p2.e2', '2'],
  ]);
  expect(dossier.scores.map(({ key }) => key)).toEqual(['p2.s1']);
  expect(dossier.vouchers.map(({ key, project: no }) => [key, no])).toEqual([
    ['v1', '1'],
    ['v2', '2'],
  ]);
});

test('figures that break a rule have the shape: they are read', () => {
  const { vouchers } = dossierOf(json({ vouchers: [{ ...voucher, programme: -0.5, date: '2999-01-01' }] }));
  expect(vouchers[0]).toMatchObject({ programme: -0.5, date: '2999-01-01' });
});

test.each([
  [null, 'Cả tệp: phải là nhóm mục {...}.'],
  [json({ vouchers: undefined }), 'vouchers: thiếu mục này.'],
  [json({ unit: { name: '  ' } }), 'unit.name: không được để trống.'],
  [json({ unit: { name: 'A', year: 2026.5 } }), 'unit.year: phải là số nguyên.'],
  [json({ projects: [{ ...project, approvedOther: '0' }] }), 'projects[0].approvedOther: phải là số.'],
  [json({ projects: [{ ...project, no: true }] }), 'projects[0].no: phải là chữ hoặc số.'],
  [json({ projects: [{ ...project, products: 'một' }] }), 'projects[0].products: phải là danh sách [...].'],
  [json({ projects: [{ ...project, ledger: 5 }] }), 'projects[0]: có mục không biết (ledger); hãy kiểm tra cách viết tên mục.'],
  [json({ vouchers: [voucher, { ...voucher, programme: undefined }] }), 'vouchers[1].programme: thiếu mục này.'],
  [json({ vouchers: [{ ...voucher, date: '15/06/2026' }] }), 'vouchers[0].date: phải là ngày có thật, dạng 2026-12-31.'],
  [json({ vouchers: [{ ...voucher, date: '2026-02-30' }] }), 'vouchers[0].date: phải là ngày có thật, dạng 2026-12-31.'],
])('what has no such shape is refused with its path (%#)', (value, message) => {
  expect(errorsOf(value)).toEqual([message]);
});

test('every error is told at once', () => {
  expect(errorsOf({ unit: {}, projects: [{}], vouchers: [{}] })).toHaveLength(1 + 4 + 4);
});

test('the example in the documentation is a dossier', () => {
  const page = readFileSync(join(__dirname, '../../docs/ho-so-json.md'), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(dossierOf(JSON.parse(example)).vouchers).toHaveLength(1);
});
