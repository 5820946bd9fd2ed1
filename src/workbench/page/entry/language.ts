/** How numbers, dates and formulas are shown and typed. The file and the API keep plain numbers and en-US formulas either way. */
export type Language = 'vi' | 'en';

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** Changes what stands outside of quotes. */
const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** A formula as it is shown: in Vietnamese Excel the decimal sign is a comma and arguments are parted by semicolons. */
export function shownFormula(formula: string, language: Language): string {
  if (language === 'en') return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(/(?<![\p{L}_\d.$])(\d*)\.(\d+)|,/gu, (whole, before: string, after: string) =>
      whole === ',' ? ';' : `${before},${after}`,
    ),
  );
}

/** A typed formula in its en-US form. */
export function typedFormula(formula: string, language: Language): string {
  if (language === 'en') return formula;
  return outsideQuotes(formula, (part) => part.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ','));
}

/** A number written out in en-US, with the signs of the language. */
export const withSigns = (text: string, language: Language): string =>
  language === 'en' ? text : text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
