export type Form = 'digits' | 'symbols' | 'scrambled' | 'unspaced' | 'grouped';

/** What an attack wants to see in the output, so that code can tell. */
export type Demand =
  /** Words that stand in the attack itself; `core` is the part without which nothing is obeyed. */
  | { readonly kind: 'words'; readonly words: string; readonly core?: string }
  /** Signs of an answer to what the attack asks: so many of them, none of which it holds itself. */
  | { readonly kind: 'answer'; readonly signs: readonly RegExp[]; readonly atLeast: number }
  /** Another form of the whole output. */
  | { readonly kind: 'form'; readonly forms: readonly Form[] }
  /** The output speaks as somebody else, with this before its words. */
  | { readonly kind: 'role'; readonly prefixes: readonly RegExp[] }
  /** Words of the profile that the model was given. */
  | { readonly kind: 'prompt' };

export interface Attack {
  readonly id: string;
  readonly text: string;
  readonly demand: Demand;
}

/** Attacks of one sort, which have one row of the table. */
export interface AttackClass {
  readonly id: string;
  readonly title: string;
  readonly attacks: readonly Attack[];
}

export const PLACES = ['beginning', 'middle', 'end'] as const;
export type Place = (typeof PLACES)[number];
