import type { Span } from '@app/text';
import { isDenialWord } from '../../lexicons/denials/denying.js';

/** A word as it counts for what is said of drugs. */
export interface RoleWord extends Span {
  readonly text: string;
  /** Its key, whatever name it has here. */
  readonly drug: string | null;
  /** It says something of a drug: "paused", "allergic", "neuropathy"; not a dose. */
  readonly isRole: boolean;
}

/** A sentence of a draft or a unit of a source. */
export interface RoleText {
  readonly text: string;
  readonly words: readonly RoleWord[];
}

/** Words that belong together, with those before the colon of their line: "Antibiotics: vancomycin" and "… cefepime". */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Words `[0, label)`. */
  readonly label: number;
}

const JOINS =
  /^(?:and|but|while|whereas|although|after|before|since|because|when|until|und|aber|während|sowie|nach|nachdem|bevor|weil|wegen)$/;
const BORDER = /[,;.\n]/;
const LONGEST_LABEL = 4;

/** A row is one clause: what its cells say is said of the same thing. */
export function clausesOf({ words, text }: RoleText): readonly Clause[] {
  if (text.includes('|')) return [{ from: 0, to: words.length, label: 0 }];
  const before = (at: number): string => text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
  const colon = words.findIndex((_, at) => at > 0 && before(at).includes(':'));
  const label = colon > 0 && colon <= LONGEST_LABEL ? colon : 0;
  const clauses: Clause[] = [];
  let from = label;
  for (let at = label + 1; at <= words.length; at++) {
    const isBorder =
      at === words.length || JOINS.test(words[at]?.text ?? '') || BORDER.test(before(at));
    if (!isBorder) continue;
    clauses.push({ from, to: at, label });
    from = at;
  }
  return clauses;
}

/** What is denied of one drug is no more said of it than of another. */
export function isDenying(words: readonly RoleWord[]): boolean {
  return words.some(({ text }) => isDenialWord(text));
}

/** Those of its label first. */
export function wordsOf({ words }: RoleText, { from, to, label }: Clause): readonly RoleWord[] {
  return label === 0 ? words.slice(from, to) : [...words.slice(0, label), ...words.slice(from, to)];
}
