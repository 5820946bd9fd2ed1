import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([
    project({
      end: '2027-06-30',
      estimate: [
        { year: 2026, item: 'Thuê', programme: tr(60), other: 0 },
        { year: 2027, item: 'Mua', programme: tr(40), other: 0 },
      ],
    }),
  ]),
};

export const fails: Failing = {
  dossier: dossier([
    project({
      end: '2027-06-30',
      estimate: [
        { year: 2026, item: 'Thuê', programme: tr(60), other: 0 },
        { year: 2026, item: 'Mua', programme: tr(40), other: 0 },
      ],
    }),
  ]),
  at: 'projects/p1/end',
  says: 'năm 2027',
};
