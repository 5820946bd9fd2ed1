import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { selectCell } from '../../excel';
import { Icon } from '../icons';
import { useTexts } from '../texts';
import { useFocusHome } from '../use-focus-home';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { margin: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  figures: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px', margin: 0 },
  next: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  words: { flexGrow: 1, margin: 0 },
});

export interface Status {
  /** Whose workbook it is, and what it is about. */
  readonly name: string;
  readonly about: string;
  readonly filled: number;
  readonly expected: number;
  /** What it comes to so far. */
  readonly figures: string;
  /** The day it is due; null where there is none. */
  readonly due: { readonly words: string; readonly late: boolean } | null;
  readonly next: { readonly words: string; readonly cell: { readonly sheet: string; readonly cell: string } | null };
}

/** Whose workbook it is, how far it is, how long there is left, and what to do next, with a way straight to it. */
export function StatusCard({ name, about, filled, expected, figures, due, next }: Status): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusHome(heading);
  const { cell } = next;
  return (
    <section className={styles.card} aria-labelledby="agency">
      <h2 id="agency" ref={heading} tabIndex={-1} className={styles.heading}>
        {name}
      </h2>
      <p className={styles.quiet}>{about}</p>
      <ProgressBar thickness="large" value={expected === 0 ? 1 : filled / expected} aria-label={texts.filled(filled, expected)} />
      <p className={styles.figures}>
        <span>{texts.filled(filled, expected)}</span>
        <span>{figures}</span>
      </p>
      {due && <p className={due.late ? styles.late : styles.line}>{due.words}</p>}
      <div className={styles.next}>
        <p className={styles.words}>{next.words}</p>
        {cell && (
          <Button
            size="small"
            icon={<Icon name="arrow" />}
            iconPosition="after"
            aria-label={texts.toBlank(cell.sheet, cell.cell)}
            title={texts.toBlank(cell.sheet, cell.cell)}
            onClick={() => void selectCell(cell.sheet, cell.cell).catch(() => undefined)}
          >
            {cell.cell}
          </Button>
        )}
      </div>
    </section>
  );
}
