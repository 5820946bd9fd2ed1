import { useMemo, type ReactElement } from 'react';
import type { Rect, Sheet } from '../../host';
import { displayValue } from '../../host/objects/display';
import { withSigns, type Language } from '../entry/language';
import { TEXTS } from '../texts';
import { clipped } from './block-actions';

interface TotalsProps {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly language: Language;
  readonly version: number;
}

/** What Excel says of several selected cells: their sum, their mean, how many are filled. */
export function Totals({ sheet, rect, language, version }: TotalsProps): ReactElement {
  const { row1, column1, row2, column2 } = rect;
  const text = useMemo(() => {
    // The version stands for the contents of the sheet, which are changed in place.
    void version;
    const area = clipped(sheet, { row1, column1, row2, column2 });
    const values = [...sheet.inside(area)].map(({ cell }) => cell.value).filter((value) => value !== null && value !== '');
    if (values.length < 2) return '';
    const numbers = values.filter((value) => typeof value === 'number');
    const sum = numbers.reduce((total, value) => total + value, 0);
    const show = (value: number): string => withSigns(displayValue(value, '#,##0.####'), language);
    return [
      ...(numbers.length > 0 ? [`${TEXTS.average}: ${show(sum / numbers.length)}`] : []),
      `${TEXTS.count}: ${values.length}`,
      ...(numbers.length > 0 ? [`${TEXTS.sum}: ${show(sum)}`] : []),
    ].join('   ');
  }, [sheet, row1, column1, row2, column2, language, version]);
  return <span className="totals">{text}</span>;
}
