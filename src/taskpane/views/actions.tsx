import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlacedFinding } from '../../actions';
import { Icon } from '../icons';
import { useTexts } from '../texts';
import { useExport } from './use-export';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px' },
  wide: { flexGrow: 1 },
  said: { margin: 0 },
});

/** The one thing to do at the end, and everything else, with the ways to hand the findings over, behind one button. */
export function Actions({
  main,
  others,
  findings,
}: {
  readonly main: { readonly label: string; readonly disabled: boolean; run(): void };
  readonly others: readonly { readonly label: string; readonly disabled: boolean; run(): void }[];
  readonly findings: readonly PlacedFinding[];
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { offer, copy, said } = useExport(findings);
  return (
    <>
      <div className={styles.row}>
        <Button className={styles.wide} appearance="primary" disabledFocusable={main.disabled} onClick={main.run}>
          {main.label}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<Icon name="more" />} aria-label={texts.more} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map(({ label, disabled, run }) => (
                <MenuItem key={label} disabled={disabled} onClick={run}>
                  {label}
                </MenuItem>
              ))}
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
