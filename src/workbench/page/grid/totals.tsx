import { useMemo, type ReactElement } from 'react';
import type { Sheet } from '../../host';
import { formatNumber } from '../../host/number-format';
import { withSigns, type Language } from '../entry/language';
import { TEXTS } from '../texts';
import { clipped } from './area';
import { selectedAreas, type Selection } from './selection';

interface TotalsProps {
  readonly sheet: Sheet;
  readonly selection: Selection;
  readonly language: Language;
  readonly version: number;
}

/** What Excel says of several selected cells: their sum, their mean, how many are filled. */
export function Totals({ sheet, selection, language, version }: TotalsProps): ReactElement {
  const text = useMemo(() => {
    // The version stands for the contents of the sheet, which are changed in place.
    void version;
    const areas = selectedAreas(selection, sheet.merges).map((area) => clipped(sheet, area));
    const values = areas
      .flatMap((area) => [...sheet.inside(area)])
      .filter(({ row }) => !sheet.hiddenRows.has(row))
      .map(({ cell }) => cell.value)
      .filter((value) => value !== null && value !== '');
    if (values.length < 2) return '';
    const numbers = values.filter((value) => typeof value === 'number');
    const sum = numbers.reduce((total, value) => total + value, 0);
    const show = (value: number): string =>
      withSigns(formatNumber(value, Number.isInteger(value) ? '#,##0' : '#,##0.####'), language);
    return [
      ...(numbers.length > 0 ? [`${TEXTS.average}: ${show(sum / numbers.length)}`] : []),
      `${TEXTS.count}: ${values.length}`,
      ...(numbers.length > 0 ? [`${TEXTS.sum}: ${show(sum)}`] : []),
    ].join('   ');
  }, [sheet, selection, language, version]);
  return <span className="totals">{text}</span>;
}
