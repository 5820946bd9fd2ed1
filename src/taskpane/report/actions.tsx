import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PlacedFinding } from '../../actions';
import { findingsCsv, findingsTable } from '../../sheets';
import { copyText, download } from '../hand-over';
import { Icon } from '../icons';
import { useTexts } from '../texts';
import { today } from '../today';
import type { ReportState } from './use-report';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px' },
  wide: { flexGrow: 1 },
  said: { margin: 0 },
});

/** The one thing to do at the end, and everything else behind one button. */
export function Actions({
  state,
  findings,
  onSubmit,
}: {
  readonly state: ReportState;
  readonly findings: readonly PlacedFinding[];
  onSubmit(): void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const busy = state.work.work !== null;
  const offer = (): void => {
    const name = `ket-qua-kiem-tra_${today()}.csv`;
    download(new Blob([findingsCsv(findings)], { type: 'text/csv;charset=utf-8' }), name);
    setSaid(texts.findings.downloaded(name));
  };
  const copy = async (): Promise<void> => {
    setSaid((await copyText(findingsTable(findings))) ? texts.findings.copied(findings.length) : texts.notCopied);
  };
  return (
    <>
      <div className={styles.row}>
        <Button className={styles.wide} appearance="primary" disabled={busy} onClick={onSubmit}>
          {texts.report.submit}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<Icon name="more" />} aria-label={texts.more} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem disabled={busy} onClick={() => void state.refresh()}>
                {texts.check}
              </MenuItem>
              <MenuItem disabled={busy} onClick={() => void state.reload()}>
                {texts.report.reload}
              </MenuItem>
              <MenuItem disabled={busy} onClick={() => void state.list()}>
                {texts.list}
              </MenuItem>
              <MenuItem onClick={offer}>{texts.findings.csv}</MenuItem>
              <MenuItem onClick={() => void copy()}>{texts.findings.copy}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <p role="status" className={styles.said} hidden={said === ''}>
        {said}
      </p>
    </>
  );
}
