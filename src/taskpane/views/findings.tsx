import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { DossierFinding, PlacedFinding } from '../../actions';
import type { Severity } from '../../checks';
import { selectCell } from '../../excel';
import { useTexts } from '../texts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase400 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: {
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  note: { borderLeftColor: tokens.colorPaletteBlueBorderActive },
  place: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  row: { display: 'block', color: tokens.colorNeutralForeground2 },
  advice: { display: 'block', marginTop: '2px' },
});

/** All findings, grouped by sheet, filtered by severity; a click goes to the cell. */
export function FindingsList({ findings }: { readonly findings: readonly PlacedFinding[] }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState<Severity | null>(null);
  if (findings.length === 0) return <p>{texts.findings.none}</p>;
  const visible = findings.filter(({ severity }) => shown === null || severity === shown);
  const sheets = [...new Set(visible.map(({ sheet }) => sheet))];
  return (
    <section aria-label={texts.findings.title}>
      <div className={styles.buttons} role="group" aria-label={texts.findings.title}>
        <ToggleButton
          size="small"
          checked={shown === null}
          onClick={() => setShown(null)}
        >{`${texts.findings.all} (${findings.length})`}</ToggleButton>
        {SEVERITIES.map((severity) => (
          <ToggleButton key={severity} size="small" checked={shown === severity} onClick={() => setShown(severity)}>
            {`${texts.findings.severity[severity]} (${findings.filter((finding) => finding.severity === severity).length})`}
          </ToggleButton>
        ))}
      </div>
      {texts.findings.inVietnamese && <p>{texts.findings.inVietnamese}</p>}
      {visible.length === 0 && <p>{texts.findings.noneOfThis}</p>}
      {sheets.map((sheet) => (
        <div key={sheet ?? ''}>
          <h3 className={styles.heading}>{sheet ?? texts.findings.wholeBook}</h3>
          <ul className={styles.list}>
            {visible
              .filter((finding) => finding.sheet === sheet)
              .map((finding, index) => (
                <Item key={`${finding.rule}-${finding.cell ?? ''}-${index}`} finding={finding} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Item({ finding }: { readonly finding: PlacedFinding }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { severity, sheet, cell, rowName, message, advice } = finding;
  const causes = 'placedCauses' in finding ? (finding as DossierFinding).placedCauses : [];
  return (
    <li>
      <button
        type="button"
        className={`${styles.item} ${styles[severity]}`}
        onClick={() => sheet && cell && void selectCell(sheet, cell)}
      >
        <span className={styles.place}>{`${texts.findings.severity[severity]}${cell ? ` - ${cell}` : ''}`}</span>
        {rowName && <span className={styles.row}>{rowName}</span>}
        <span>{message}</span>
        <span className={styles.advice}>{advice}</span>
        {causes.map(({ sentence, cells }) => (
          <span key={sentence} className={styles.advice}>
            {`${texts.dossier.likely}: ${sentence}${cells.length > 0 ? ` (${cells.join(', ')})` : ''}`}
          </span>
        ))}
      </button>
    </li>
  );
}
