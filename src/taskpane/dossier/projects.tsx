import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { selectCell } from '../../excel';
import { figuresOf, projectField, sourceField, SOURCES, type ProjectFigures } from '../../settlement';
import { cellOf } from '../../sheets';
import { formatMoney } from '../../vietnamese';
import { useTexts, type Texts } from '../texts';
import type { OpenedDossier } from '../use-dossier';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: {
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block' },
  off: { display: 'block', color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Every đề án with what its vouchers come to and whether that is what the ledger says; a click goes to its row. */
export function ProjectList({ dossier }: { readonly dossier: OpenedDossier }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { open, check } = dossier;
  const go = (figures: ProjectFigures): void => {
    const cell = cellOf(open.read, projectField(figures.project, 'name'));
    if (cell) void selectCell(cell.sheet, cell.address).catch(() => undefined);
  };
  return (
    <ul className={styles.list}>
      {figuresOf(open.dossier).projects.map((figures) => {
        const { project, vouchers, f04e } = figures;
        const faults = check.findings.filter(
          ({ severity, rowName }) => severity === 'error' && rowName === nameOf(figures),
        ).length;
        const gap = gapOf(figures);
        return (
          <li key={project.key}>
            <button type="button" className={styles.item} onClick={() => go(figures)}>
              <span className={styles.name} lang="vi">
                {project.no}. {project.name || texts.dossier.unnamed}
              </span>
              <span className={styles.line}>
                {texts.dossier.spent(vouchers.length, formatMoney(f04e.total.programme), formatMoney(f04e.total.other))}
              </span>
              <span className={gap === null || gap === 0 ? styles.line : styles.off}>{ledgerWords(texts, gap)}</span>
              {faults > 0 && <span className={styles.off}>{texts.dossier.faults(faults)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const nameOf = ({ project }: ProjectFigures): string => `Đề án ${project.no}: ${project.name}`;

/** Ledger less vouchers in đồng, over the sources whose ledger is entered; null where none is. Sources that differ opposite ways do not cancel. */
function gapOf({ project, f04e }: ProjectFigures): number | null {
  const gaps = SOURCES.flatMap((source) => {
    const ledger = project[sourceField('ledger', source)];
    return ledger === null ? [] : [ledger - f04e.total[source]];
  });
  return gaps.length === 0 ? null : (gaps.find((gap) => gap !== 0) ?? 0);
}

const ledgerWords = (texts: Texts, gap: number | null): string =>
  gap === null
    ? texts.dossier.ledgerBlank
    : gap === 0
      ? texts.dossier.ledgerAgrees
      : texts.dossier.ledgerDiffers(formatMoney(gap));
