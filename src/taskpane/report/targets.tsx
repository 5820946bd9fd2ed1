import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { targetPaths, type TargetPath } from '../../reporting';
import { useTexts } from '../texts';
import { figure } from './figure';
import { PathChart, yearText } from './path-chart';
import type { OpenedReport, ReportState } from './use-report';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  start: { alignSelf: 'flex-start' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: '2px 0 0' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': { textAlign: 'right', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child, & td:first-child': { textAlign: 'left' },
  },
});

/** Each indicator's way from its baseline to its target, as a picture, a sentence and a table. */
export function TargetsView({ state, report }: { readonly state: ReportState; readonly report: OpenedReport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts().targets;
  const paths = targetPaths(report.open.report);
  if (paths.length === 0) return <p className={styles.line}>{texts.none}</p>;
  return (
    <div className={styles.column}>
      <Button className={styles.start} disabled={state.work.work !== null} onClick={() => void state.drawPaths()}>
        {texts.draw}
      </Button>
      <ul className={styles.list}>
        {paths.map((path) => (
          <One key={path.entry.line.rowKey} path={path} />
        ))}
      </ul>
    </div>
  );
}

function One({ path }: { readonly path: TargetPath }): ReactElement {
  const styles = useStyles();
  const texts = useTexts().targets;
  const { indicator, rowKey, partCount, partIndex } = path.entry.line;
  const { expected, result, unit, onPath } = path;
  const name = partCount > 1 ? `${indicator.name} (${texts.part(partIndex + 1)})` : indicator.name;
  const words =
    result === null
      ? texts.noResult
      : expected === null || onPath === null
        ? texts.noPath(figure(result.value, unit))
        : texts.compared(figure(result.value, unit), figure(expected, unit), onPath);
  return (
    <li className={styles.item}>
      <h3 className={styles.name} id={`path-${rowKey}`} lang="vi">
        {name}
      </h3>
      <p className={styles.line} lang="vi">
        {indicator.targetText}
      </p>
      <PathChart path={path} label={`${name}. ${words}`} />
      <p className={styles.line}>{words}</p>
      {path.path.length === 0 && <p className={styles.line}>{texts.needsBaseline}</p>}
      <details>
        <summary>{texts.table}</summary>
        <Figures path={path} />
      </details>
    </li>
  );
}

/** What the picture shows, in figures. */
function Figures({ path: { path, target, previous, result, unit, entry } }: { readonly path: TargetPath }): ReactElement {
  const styles = useStyles();
  const texts = useTexts().targets;
  const planned = path.length > 0 ? path : [target];
  const reached = [previous, result].filter((point) => point !== null);
  const years = [...new Set([...planned, ...reached].map(({ year }) => year))].sort((a, b) => a - b);
  const at = (points: readonly { year: number; value: number }[], year: number): string => {
    const found = points.find((point) => point.year === year);
    return found ? figure(found.value, unit) : '';
  };
  return (
    <table className={styles.table} aria-labelledby={`path-${entry.line.rowKey}`}>
      <thead>
        <tr>
          <th scope="col">{texts.year}</th>
          <th scope="col">{texts.planned}</th>
          <th scope="col">{texts.reached}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year}>
            <th scope="row">{yearText(year)}</th>
            <td>{at(planned, year)}</td>
            <td>{at(reached, year)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
