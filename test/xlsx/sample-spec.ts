import { STYLES, tagNames, type CellSpec, type SheetSpec, type WorkbookSpec } from '../../src/sheets';

/** A sheet with the least a SheetSpec must say, to which a test adds what it is about. */
export function sampleSheet(code: string, name: string, more: Partial<SheetSpec> = {}): SheetSpec {
  return {
    code,
    name,
    visibility: 'visible',
    columns: [{ width: 10, hidden: true }, { width: 20 }, { width: 30 }],
    rows: [
      { hidden: true, height: 12, cells: [text(`#bc:${code}`), text('no'), text('name')] },
      { cells: [text('row.1'), { value: 1, style: 'cellNumber' }, { value: 'Tỷ lệ doanh nghiệp', style: 'cell' }] },
    ],
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: true,
    showGridlines: false,
    ...more,
  };
}

/** A cell of the tag row or the key column. */
export function text(value: string): CellSpec {
  return { value, style: 'code' };
}

/** A workbook of one visible sheet and `_baocao`. */
export function sampleSpec(more: Partial<SheetSpec> = {}): WorkbookSpec {
  return workbookOf([
    sampleSheet('indicators', 'Chỉ tiêu', more),
    sampleSheet('_baocao', '_baocao', { visibility: 'veryHidden' }),
  ]);
}

/** A workbook of these sheets, the first shown first. */
export function workbookOf(sheets: readonly SheetSpec[]): WorkbookSpec {
  return { sheets, names: tagNames(sheets), styles: STYLES, active: sheets[0]?.code ?? '' };
}
