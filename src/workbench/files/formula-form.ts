import { parse } from '../host/formula/parse';
import type { Node } from '../host/formula/syntax-tree';

/** Functions younger than the format of files, which are written with a prefix. */
const YOUNGER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
  CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT
  COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTER
  FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH
  IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC
  PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SKEW.P SORT SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
  UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const WITH_SECOND_PREFIX = new Set(['FILTER', 'SORT']);

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)`;
/** Texts, spilled areas by their sign, quoted tabs, functions and names. */
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<spilled>${SHEET}?\$?[A-Z]{1,3}\$?\d{1,7})#|${SHEET}|(?<![\p{L}\p{N}_.\\])(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?<call>\()?`,
  'giu',
);

/** The names that LET and LAMBDA give in a formula, in small letters. */
function givenNames(node: Node, names: Set<string>): Set<string> {
  if (node.kind === 'call') {
    const given = node.name === 'LET' ? node.args.filter((_, index) => index % 2 === 0) : node.name === 'LAMBDA' ? node.args : [];
    for (const arg of given.slice(0, -1)) if (arg.kind === 'name') names.add(arg.name);
  }
  const parts: readonly unknown[] = Object.values(node).flat();
  for (const part of parts) if (typeof part === 'object' && part !== null && 'kind' in part) givenNames(part as Node, names);
  return names;
}

/** A formula as files hold it: younger functions, names of LET and LAMBDA and "A1#" by their names in files. */
export function withPrefixes(formula: string): string {
  const names = /\b(LET|LAMBDA)\(/i.test(formula) ? givenNames(parse(formula), new Set()) : null;
  return formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const { spilled, name, call = '' } = rest.at(-1) as { spilled?: string; name?: string; call?: string };
    if (spilled !== undefined) return `_xlfn.ANCHORARRAY(${spilled})`;
    if (name === undefined) return whole;
    if (names?.has(name.toLowerCase())) return `_xlpm.${name}${call}`;
    const upper = name.toUpperCase();
    if (call === '' || !YOUNGER.has(upper)) return whole;
    return `_xlfn.${WITH_SECOND_PREFIX.has(upper) ? '_xlws.' : ''}${upper}(`;
  });
}

/** The same back, as people see it. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, '$1#')
            .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, '@$1')
            .replace(/_xlfn\.|_xlws\.|_xlpm\./gi, ''),
    )
    .join('');
}
