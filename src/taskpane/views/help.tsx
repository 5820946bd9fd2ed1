import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { missingFeatures } from '../../excel/levels';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, outlineStyle: 'none' },
  list: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0 0 8px' },
  line: { margin: 0 },
  start: { alignSelf: 'flex-start' },
});

/** A short guide, step by step, and what this Excel lacks. */
export default function HelpView({ onClose }: { onClose(): void }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  const missing = missingFeatures();
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.tabs.help}
      </h2>
      <dl className={styles.list}>
        {texts.help.map(([title, text]) => (
          <div key={title}>
            <dt className={styles.term}>{title}</dt>
            <dd className={styles.words}>{text}</dd>
          </div>
        ))}
      </dl>
      {missing.map((feature) => (
        <p key={feature} className={styles.line}>
          {texts.lacking[feature]}
        </p>
      ))}
      <Button className={styles.start} onClick={onClose}>
        {texts.close}
      </Button>
    </>
  );
}
