import { initSync, Model } from '@ironcalc/wasm';
import { letters } from '../address';
import { loaded, type Env } from './env';
import { spread } from './operators';
import { Failure, Grid, Lambda, NAME, NA, VALUE, type Plain, type Value } from './values';

const CELL_NUMBER = 1;
const CELL_LOGICAL = 4;
/** IronCalc gives formatted texts only, of fifteen digits at most. */
const FIFTEEN_DIGITS = '0.000000000000000E+00';

/** Functions of single values that IronCalc computes. */
const OF_VALUES = new Set(
  `ACCRINT ACCRINTM AMORDEGRC AMORLINC ARABIC BASE BESSELI BESSELJ BESSELK BESSELY BETA.DIST BETADIST BETA.INV BETAINV BIN2DEC BIN2HEX BIN2OCT
  BINOM.DIST BINOMDIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CHISQ.DIST CHIDIST CHISQ.DIST.RT CHISQ.INV CHIINV CHISQ.INV.RT
  COMPLEX CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T CONVERT COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD CRITBINOM CUMIPMT CUMPRINC DB DDB DEC2BIN
  DEC2HEX DEC2OCT DECIMAL DELTA DISC DOLLARDE DOLLARFR DURATION EFFECT ERF ERF.PRECISE ERFC ERFC.PRECISE EXPON.DIST EXPONDIST F.DIST FDIST F.DIST.RT F.INV
  FINV F.INV.RT FISHER FISHERINV FV GAMMA GAMMA.DIST GAMMADIST GAMMA.INV GAMMAINV GAMMALN GAMMALN.PRECISE GAUSS GESTEP HEX2BIN HEX2DEC HEX2OCT HYPGEOM.DIST
  HYPGEOMDIST IMABS IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSEC IMSECH IMSIN IMSINH
  IMSQRT IMSUB IMTAN INTRATE IPMT ISPMT LOGINV LOGNORM.DIST LOGNORMDIST LOGNORM.INV MDURATION NEGBINOM.DIST NEGBINOMDIST NOMINAL NORM.DIST NORMDIST NORM.INV
  NORMINV NORM.S.DIST NORMSDIST NORM.S.INV NORMSINV NPER OCT2BIN OCT2DEC OCT2HEX ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD PDURATION PHI PMT POISSON POISSON.DIST
  PPMT PRICE PRICEDISC PRICEMAT PV RATE RECEIVED ROMAN RRI SLN STANDARDIZE SYD T.DIST TDIST T.DIST.2T T.DIST.RT T.INV TINV T.INV.2T TBILLEQ TBILLPRICE
  TBILLYIELD VDB WEIBULL WEIBULL.DIST YIELD YIELDDISC YIELDMAT`.split(/\s+/),
);
/** Functions of cells and rows of values that IronCalc computes. */
const OF_RANGES = new Set(
  `CHISQ.TEST CHITEST CORREL COVAR COVARIANCE.P COVARIANCE.S DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP F.TEST FTEST FORECAST
  FORECAST.LINEAR FVSCHEDULE GROWTH IMPRODUCT IMSUM INTERCEPT IRR KURT LINEST LOGEST MDETERM MINVERSE MIRR NPV PEARSON PERCENTRANK PERCENTRANK.EXC
  PERCENTRANK.INC PROB RSQ SERIESSUM SKEW SKEW.P SLOPE STEYX T.TEST TTEST TREND TRIMMEAN XIRR XNPV Z.TEST ZTEST`.split(/\s+/),
);

const OF_COLUMNS = new Set(['LINEST', 'LOGEST', 'TREND', 'GROWTH']);

let ready = false;
let model: Model | null = null;

/** Hands IronCalc its wasm, once a process or page. */
export function initialiseCalculation(wasm: BufferSource): void {
  if (!ready) initSync({ module: wasm });
  ready = true;
}

/** Whether a function is one of those that are left to IronCalc. */
export const hasInLibrary = (name: string): boolean => OF_VALUES.has(name) || OF_RANGES.has(name);

/** Computes one function in a workbook of its own. @param args undefined for one left empty */
export function inLibrary(name: string, args: readonly (Value | undefined)[], env: Env): Value {
  const own = args.map((arg) => (arg === undefined ? undefined : loaded(arg, env)));
  for (const arg of own) {
    if (arg instanceof Failure) return arg;
    if (arg instanceof Lambda) return VALUE;
  }
  const values = own as (Plain | Grid | undefined)[];
  if (OF_COLUMNS.has(name) && values[0] instanceof Grid && values[0].rows === 1) return inColumns(name, values);
  if (OF_RANGES.has(name) || !own.some((arg) => arg instanceof Grid)) return called(name, values);
  return spread(
    own.map((arg) => arg ?? null),
    (items) =>
      items.find((item) => item instanceof Failure) ??
      firstOf(
        called(
          name,
          own.map((arg, at) => (arg === undefined ? arg : items[at])),
        ),
      ),
  );
}

/** IronCalc takes series for these in columns only: rows are turned over. */
function inColumns(name: string, args: readonly (Plain | Grid | undefined)[]): Plain | Grid {
  const result = called(
    name,
    args.map((arg) => (arg instanceof Grid ? arg.transposed() : arg)),
  );
  return result instanceof Grid && (name === 'TREND' || name === 'GROWTH') ? result.transposed() : result;
}

const firstOf = (value: Plain | Grid): Plain => (value instanceof Grid ? value.at(0, 0) : value);

/** What IronCalc stumbles over is no value; its workbook cannot be used any more then. */
function called(name: string, args: readonly (Plain | Grid | undefined)[]): Plain | Grid {
  model ??= newModel();
  try {
    return answered(model, name, args);
  } catch {
    model = null;
    return VALUE;
  }
}

function newModel(): Model {
  const made = new Model('library', 'en', 'UTC', 'en');
  made.pauseEvaluation();
  made.newSheet();
  made.renameSheet(1, 'a');
  return made;
}

/** The formula stands in the first cell of its tab, cells that it takes stand on the second. */
function answered(book: Model, name: string, args: readonly (Plain | Grid | undefined)[]): Plain | Grid {
  let free = 1;
  const written = args.map((arg) => {
    if (!(arg instanceof Grid)) return literal(arg);
    const first = free;
    free += arg.columns;
    arg.items.forEach((item, index) => {
      if (item !== null) book.setUserInput(1, Math.floor(index / arg.columns) + 1, first + (index % arg.columns), content(item));
    });
    return `a!${letters(first - 1)}1:${letters(free - 2)}${arg.rows}`;
  });
  compute(book, 1, `=${name}(${written.join(',')})`);
  const result = answer(book);
  book.rangeClearAll(0, 1, 1, 2, 1);
  if (free > 1) book.rangeClearAll(1, 1, 1, Math.max(...args.map((arg) => (arg instanceof Grid ? arg.rows : 1))), free);
  return result;
}

function compute(book: Model, row: number, formula: string): void {
  book.setUserInput(0, row, 1, formula);
  book.updateRangeStyle({ sheet: 0, row, column: 1, width: 1, height: 1 }, 'num_fmt', FIFTEEN_DIGITS);
  book.resumeEvaluation();
  book.evaluate();
  book.pauseEvaluation();
}

const quotedText = (item: string): string => `"${item.replaceAll('"', '""')}"`;

function literal(item: Plain | undefined): string {
  if (item === undefined || item === null) return '';
  if (typeof item === 'number') return String(item);
  if (typeof item === 'boolean') return item ? 'TRUE' : 'FALSE';
  return item instanceof Failure ? item.code : quotedText(item);
}

function content(item: Exclude<Plain, null>): string {
  return typeof item === 'string' ? `'${item}` : literal(item);
}

function answer(book: Model): Plain | Grid {
  const structure = book.getCellArrayStructure(0, 1, 1);
  if (typeof structure !== 'object' || !('DynamicAnchor' in structure)) {
    const value = read(book, 1, 1);
    if (typeof value !== 'number' || Number.isInteger(value)) return value;
    // The digits behind the fifteenth: what is left when those are taken off.
    compute(book, 2, `=A1-(${String(value)})`);
    return value + Number(read(book, 2, 1));
  }
  const [width, height] = structure.DynamicAnchor;
  book.updateRangeStyle({ sheet: 0, row: 1, column: 1, width, height }, 'num_fmt', FIFTEEN_DIGITS);
  return Grid.make(height, width, (row, column) => read(book, row + 1, column + 1));
}

function read(book: Model, row: number, column: number): Plain {
  const shown = book.getFormattedCellValue(0, row, column);
  const type = book.getCellType(0, row, column);
  if (type === CELL_NUMBER) return Number(shown);
  if (type === CELL_LOGICAL) return shown === 'TRUE';
  if (shown === '#ERROR!') return VALUE;
  if (shown === '#N/IMPL!') return NAME;
  if (shown === '#CIRC!') return NA;
  return /^#[A-Z/0]+[!?]?$/.test(shown) ? Failure.of(shown) : shown;
}
