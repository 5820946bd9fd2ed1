import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DossierFinding } from '../../actions';
import { formatMoney } from '../../vietnamese';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px' },
});

/** Goes to a cell by its tab and address. */
type Go = (sheet: string, cell: string) => void;

/** The figures that a finding compares and what may explain their difference, with a link to each cell. */
export function Evidence({ finding, onGo }: { readonly finding: DossierFinding; readonly onGo: Go }): ReactElement | null {
  const texts = useTexts();
  const styles = useStyles();
  const { placedFigures, placedCauses, difference } = finding;
  if (placedFigures.length === 0 && placedCauses.length === 0) return null;
  return (
    <ul className={styles.list}>
      {placedFigures.map(({ label, sheet, cell, value }, index) => (
        <li key={`figure-${index}`}>
          {label}: {formatMoney(value)} {sheet && cell && <CellLink place={`${sheet}!${cell}`} onGo={onGo} />}
        </li>
      ))}
      {difference !== undefined && <li>{texts.dossier.difference(formatMoney(difference))}</li>}
      {placedCauses.map(({ sentence, cells }) => (
        <li key={sentence}>
          {`${texts.dossier.likely}: ${sentence}`}{' '}
          {cells.map((place) => (
            <CellLink key={place} place={place} onGo={onGo} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function CellLink({ place, onGo }: { readonly place: string; readonly onGo: Go }): ReactElement {
  const at = place.lastIndexOf('!');
  return (
    <>
      <Link as="button" inline onClick={() => onGo(place.slice(0, at), place.slice(at + 1))}>
        {place}
      </Link>{' '}
    </>
  );
}
