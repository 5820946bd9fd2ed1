// The rooms of docs/architecture.md: each may import only the rooms listed. `npm run check:rooms` fails on anything else.
const rooms = {
  vietnamese: [],
  checks: [],
  plans: ['vietnamese'],
  reporting: ['plans', 'checks', 'vietnamese'],
  settlement: ['checks', 'vietnamese'],
  consolidation: ['reporting', 'settlement', 'plans', 'checks', 'vietnamese'],
  sheets: ['consolidation', 'reporting', 'settlement', 'plans', 'checks', 'vietnamese'],
  excel: ['sheets', 'checks'],
  xlsx: ['sheets', 'checks'],
  actions: ['excel', 'xlsx', 'sheets', 'consolidation', 'reporting', 'settlement', 'plans', 'checks', 'vietnamese'],
  taskpane: ['actions', 'excel', 'xlsx', 'sheets', 'consolidation', 'reporting', 'settlement', 'plans', 'checks', 'vietnamese'],
  commands: ['actions', 'excel', 'sheets', 'consolidation', 'reporting', 'settlement', 'plans', 'checks', 'vietnamese'],
  cli: ['actions', 'xlsx', 'sheets', 'consolidation', 'reporting', 'settlement', 'plans', 'checks', 'vietnamese'],
  workbench: [],
};
const pure = '^src/(vietnamese|plans|checks|reporting|settlement|consolidation|sheets)/';

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports-only-its-neighbours`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
    {
      name: 'pure-rooms-use-zod-only',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypesNot: ['local', 'undetermined'], pathNot: 'node_modules/zod/', path: 'node_modules|^[a-z]' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
};
