import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { VersionChanges } from '../../actions';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  line: { margin: 0 },
  list: { margin: '4px 0', paddingLeft: '18px' },
  start: { alignSelf: 'flex-start' },
});

/** A workbook of another version of its plan: what bringing it forward will change, and the offer to do it. */
export function VersionCard({
  changes,
  busy,
  onForward,
}: {
  readonly changes: VersionChanges;
  readonly busy: boolean;
  onForward(): void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts().version;
  const { from, to, added, gone, changed } = changes;
  return (
    <section className={styles.card} aria-labelledby="version">
      <h3 id="version" className={styles.heading}>
        {texts.title(from, to)}
      </h3>
      <p className={styles.line}>{texts.kept}</p>
      {added.length + gone.length + changed.length === 0 && <p className={styles.line}>{texts.nothing}</p>}
      <List title={texts.added(added.length)} items={added.map(({ sheet, name }) => `${sheet}: ${name}`)} />
      <List
        title={texts.gone(gone.length)}
        items={gone.map(({ sheet, name, typed }) => `${sheet}: ${name}${typed > 0 ? ` (${texts.typed(typed)})` : ''}`)}
      />
      <List
        title={texts.changed(changed.length)}
        items={changed.map(
          ({ sheet, name, column, before, after }) => `${sheet}: ${name}. ${column}: ${texts.words(before || '-', after || '-')}`,
        )}
      />
      <Button className={styles.start} appearance="primary" disabled={busy} onClick={onForward}>
        {texts.forward(to)}
      </Button>
    </section>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={styles.list} lang="vi">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </details>
  );
}
