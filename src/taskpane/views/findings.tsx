import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { findingId, type DossierFinding, type PlacedFinding } from '../../actions';
import type { Severity } from '../../checks';
import { selectCell } from '../../excel';
import { useTexts } from '../texts';
import { TypeBeside } from './type-beside';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  filters: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
  filter: { minWidth: '0', padding: '2px 6px', fontWeight: tokens.fontWeightRegular },
  line: { margin: 0 },
  heading: {
    margin: '4px 0',
    fontSize: tokens.fontSizeBase300,
    display: 'flex',
    justifyContent: 'space-between',
    outlineStyle: 'none',
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: {
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    overflowWrap: 'anywhere',
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
  row: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  advice: { display: 'block', marginTop: '2px' },
});

/** What can be typed beside a finding instead of in its cell. */
export interface Typing {
  /** The field that the sentence lands in; null where none settles the finding. */
  into(finding: PlacedFinding): string | null;
  /** @returns whether it is in the cell now */
  write(finding: PlacedFinding, text: string): Promise<boolean>;
}

/** What is being typed beside which finding. */
interface Typed {
  readonly finding: PlacedFinding;
  readonly id: string;
  readonly text: string;
}

/** All findings, grouped by sheet, filtered by severity; a click goes to the cell. */
export function FindingsList({
  findings,
  typing,
}: {
  readonly findings: readonly PlacedFinding[];
  readonly typing?: Typing;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [shown, setShown] = useState<Severity | null>(null);
  const [said, setSaid] = useState('');
  const [typed, setTyped] = useState<Typed | null>(null);
  const list = useRef<HTMLElement>(null);
  const visible = findings.filter(({ severity }) => shown === null || severity === shown);
  const sheets = [...new Set(visible.map(({ sheet }) => sheet))];
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const go = ({ sheet, cell }: PlacedFinding): void => {
    if (!sheet || !cell) return;
    setSaid('');
    selectCell(sheet, cell).catch(() => setSaid(texts.findings.notThere(`${sheet} ${cell}`)));
  };
  const done = (text: string): void => {
    setTyped(null);
    setSaid(text);
    list.current?.focus();
  };
  const beside = ({ finding, text, id }: Typed): ReactElement => (
    <TypeBeside
      label={texts.findings.type[typing?.into(finding) ?? ''] ?? texts.findings.typed}
      text={text}
      onText={(changed) => setTyped({ finding, id, text: changed })}
      onWrite={async (sentence) => {
        if (await typing?.write(finding, sentence)) done(texts.findings.written);
      }}
      onCancel={() => done('')}
    />
  );
  // What is being typed stays on screen though its finding may go: somebody may have filled the cell meanwhile.
  const open = typed && visible.some((finding) => findingId(finding) === typed.id);
  return (
    <section ref={list} tabIndex={-1} aria-label={texts.findings.title} className={styles.section} style={{ outline: 'none' }}>
      {findings.length > 0 && (
        <div className={styles.filters} role="group" aria-label={texts.findings.filter}>
          {[null, ...SEVERITIES].map((severity) => (
            <ToggleButton
              key={severity ?? 'all'}
              size="small"
              className={styles.filter}
              checked={shown === severity}
              onClick={() => setShown(severity)}
            >
              {severity === null
                ? `${texts.findings.all} (${findings.length})`
                : `${texts.findings.severity[severity]} (${count(severity)})`}
            </ToggleButton>
          ))}
        </div>
      )}
      <p role="status" className={styles.line} hidden={said === ''}>
        {said}
      </p>
      {texts.findings.inVietnamese && findings.length > 0 && <p className={styles.line}>{texts.findings.inVietnamese}</p>}
      {findings.length === 0 && <p className={styles.line}>{texts.findings.none}</p>}
      {findings.length > 0 && visible.length === 0 && <p className={styles.line}>{texts.findings.noneOfThis}</p>}
      {typed && !open && beside(typed)}
      {sheets.map((sheet) => {
        const here = visible.filter((finding) => finding.sheet === sheet);
        return (
          <div key={sheet ?? ''}>
            <h3 className={styles.heading}>
              <span>{sheet ?? texts.findings.wholeBook}</span>
              <span className={styles.count}>{here.length}</span>
            </h3>
            <ul className={styles.list}>
              {here.map((finding, index) => {
                const id = findingId(finding);
                return (
                  <li key={`${id}-${index}`} lang="vi">
                    <Item finding={finding} onGo={() => go(finding)} />
                    {typing?.into(finding) &&
                      (open && typed.id === id ? (
                        beside(typed)
                      ) : (
                        <Button size="small" appearance="subtle" onClick={() => setTyped({ finding, id, text: '' })}>
                          {texts.findings.type[typing.into(finding) ?? '']}
                        </Button>
                      ))}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Item({ finding, onGo }: { readonly finding: PlacedFinding; onGo(): void }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { severity, cell, rowName, message, advice } = finding;
  const causes = 'placedCauses' in finding ? (finding as DossierFinding).placedCauses : [];
  return (
    <button type="button" className={mergeClasses(styles.item, styles[severity])} onClick={onGo}>
      <span className={styles.place}>{`${texts.findings.one[severity]}${cell ? ` - ${cell}` : ''}`}</span>
      {rowName && <span className={styles.row}>{rowName}</span>}
      <span>{message}</span>
      <span className={styles.advice}>{advice}</span>
      {causes.map(({ sentence, cells }) => (
        <span key={sentence} className={styles.advice}>
          {`${texts.dossier.likely}: ${sentence}${cells.length > 0 ? ` (${cells.join(', ')})` : ''}`}
        </span>
      ))}
    </button>
  );
}
