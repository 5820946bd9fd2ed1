import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlacedFinding } from '../../actions';
import { Icon } from '../icons';
import { useTexts } from '../texts';
import { useExport } from '../views/use-export';
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
  const { offer, copy, said } = useExport(findings);
  const busy = state.work.work !== null;
  return (
    <>
      <div className={styles.row}>
        <Button className={styles.wide} appearance="primary" disabledFocusable={busy} onClick={onSubmit}>
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
