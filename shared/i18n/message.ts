/**
 * One entry of the dictionary: a sentence with `{placeholder}`s, or one sentence per plural form,
 * chosen by the parameter `count` with the language's own plural rules.
 */
export type Message = string | PluralMessage;

export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Values for placeholders. Numbers are written with the grouping of the language. */
export type Params = Readonly<Record<string, string | number>>;

/** The same keys in another language; a missing or an unknown one fails the type check. */
export type Translated<Words> = { readonly [Key in keyof Words]: Message };
