/**
 * The shape that another language must fill: the Vietnamese texts with their words taken out. A sentence with figures stays a function of the same
 * arguments; a list keeps its length. A text that is missing or too many in another language is a type error.
 */
export type TextsOf<Vietnamese> = Vietnamese extends string
  ? string
  : Vietnamese extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Name in keyof Vietnamese]: TextsOf<Vietnamese[Name]> };
