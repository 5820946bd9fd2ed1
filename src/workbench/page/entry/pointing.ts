/** Where a reference stands in a formula that is being typed: from its first letter to after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a place in a text is inside of quotes. */
const isQuoted = (text: string, caret: number): boolean => (text.slice(0, caret).match(/"/g)?.length ?? 0) % 2 === 1;

/** Whether a cell that is clicked, or gone to with an arrow, now goes into the formula: after a sign that wants something behind it. */
export function takesReference(text: string, caret: number): boolean {
  if (!/^[=+-]/.test(text) || caret === 0 || isQuoted(text, caret)) return false;
  if (/^\s*[^\s)+\-*/^&<>=,;:]/.test(text.slice(caret))) return false;
  return /[=(,;+\-*/^&<>:{]\s*$/.test(text.slice(0, caret));
}

/** Puts a reference into a formula, in the place of the one pointed to before. */
export function withReference(
  text: string,
  { from, to }: Span,
  reference: string,
): { readonly text: string; readonly span: Span } {
  return { text: `${text.slice(0, from)}${reference}${text.slice(to)}`, span: { from, to: from + reference.length } };
}

const REFERENCE =
  /(?<![\p{L}\d_.$])(?:'(?:[^']|'')+'!|[\p{L}\d_.]+!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\d_.(!])/giu;

/** The references of a formula with where they stand, outside of quotes. */
export function referencesIn(text: string): { readonly span: Span; readonly reference: string }[] {
  if (!/^[=+-]/.test(text)) return [];
  return [...text.matchAll(REFERENCE)].flatMap(({ index, 0: reference }) =>
    isQuoted(text, index) ? [] : [{ span: { from: index, to: index + reference.length }, reference }],
  );
}

const NEXT: Readonly<Record<string, readonly [column: string, row: string]>> = {
  '': ['$', '$'],
  $$: ['', '$'],
  ' $': ['$', ''],
  '$ ': ['', ''],
};

/** F4: A1, $A$1, A$1, $A1 and back, for the reference at the caret; the same text where there is none. */
export function fixedNext(text: string, caret: number): { readonly text: string; readonly caret: number } {
  const found = referencesIn(text).find(({ span }) => span.from <= caret && caret <= span.to);
  if (!found) return { text, caret };
  const [, sheet = '', cells = ''] = /^(.*!)?(.*)$/su.exec(found.reference) ?? [];
  const turned = cells.replace(
    /(\$?)([A-Z]+)(\$?)(\d+)/gi,
    (_whole, left: string, column: string, right: string, row: string) => {
      const now = left === '' && right === '' ? '' : `${left || ' '}${right || ' '}`;
      const [before = '', between = ''] = NEXT[now] ?? [];
      return `${before}${column}${between}${row}`;
    },
  );
  const next = withReference(text, found.span, `${sheet}${turned}`);
  return { text: next.text, caret: next.span.to };
}
