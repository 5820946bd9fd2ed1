const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** A formula as it reads so many rows and columns further on: references without $ move along. Those that leave the sheet become #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (whole, quoted: string | undefined, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
      if (quoted !== undefined) return whole;
      const column = columnOf(letters) + (fixedColumn ? 0 : columns);
      const line = Number(row) + (fixedRow ? 0 : rows);
      return column < 1 || line < 1 ? '#REF!' : `${fixedColumn}${lettersOf(column)}${fixedRow}${line}`;
    },
  );
}
