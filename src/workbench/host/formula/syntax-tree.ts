import type { Rect } from '../model';
import type { Grid, Plain } from './values';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula taken apart. */
export type Node =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'grid'; readonly grid: Grid }
  /** An argument that was left empty. */
  | { readonly kind: 'missing' }
  /** Cells; of the formula's own tab where none is named, of all tabs from `sheet` to `lastSheet` where both are. */
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly lastSheet: string | null; readonly rect: Rect }
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string | null }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  /** A function that a part gives, called: LAMBDA(x,x+1)(2). */
  | { readonly kind: 'apply'; readonly target: Node; readonly args: readonly Node[] }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  /** A1:INDEX(...), what two areas share, areas side by side. */
  | { readonly kind: 'range' | 'shared' | 'union'; readonly left: Node; readonly right: Node }
  | { readonly kind: '-' | '+' | '%' | '@' | '#'; readonly of: Node };
