import { bodyPartAt } from '../../lexicons/findings/body-parts.js';
import { placeInLetters } from '../../lexicons/findings/qualifiers.js';
import type { ReadUnit, SourceIndex } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Polarity } from '../negation/denials/deny.js';
import { type Qualified, readQualifiers } from './read-qualifiers.js';

/** What is said in one attribute, and by what names it is called that it is said of. */
export interface NamedQualifier {
  readonly qualified: Qualified;
  readonly of: readonly Name[];
  readonly within: readonly Name[];
  readonly keys: ReadonlySet<string>;
  /** Parts of the body among them. */
  readonly parts: ReadonlySet<string>;
}

/** A place of the source that says so. */
export interface QualifierPlace extends NamedQualifier {
  readonly isDenied: boolean;
  readonly unit: number;
  /** Its clause: numbers of the first word and of the one after the last. */
  readonly clause: readonly [from: number, to: number];
}

/** A thing by any of its names, and its words in the text. */
export interface Name {
  readonly keys: readonly string[];
  readonly ats: readonly number[];
}

/** They are told apart by whether they are upper or lower. */
const LIMBS = /^(?:extremit(?:y|ies)|limbs?)$/;
const known = new WeakMap<SourceIndex, ReadonlyMap<string, readonly QualifierPlace[]>>();

export function nameQualified(
  qualified: Qualified,
  terms: readonly Term[],
  words: readonly Word[],
): NamedQualifier {
  const [of, within] = [qualified.of, qualified.within].map((ats) => namesOf(ats, terms, words));
  const names = [...(of ?? []), ...(within ?? [])];
  const parts = names.flatMap(({ ats }) =>
    ats.flatMap((at) =>
      LIMBS.test(words[at]?.text ?? '') ? [] : (bodyPartAt(words, at)?.name ?? []),
    ),
  );
  return {
    qualified,
    of: of ?? [],
    within: within ?? [],
    keys: new Set(names.flatMap(({ keys }) => keys)),
    parts: new Set(parts),
  };
}

function namesOf(
  of: readonly number[],
  terms: readonly Term[],
  words: readonly Word[],
): readonly Name[] {
  const names = new Map<Term | number, Name>();
  for (const at of of) {
    const { stem = '', text = '' } = words[at] ?? {};
    const term = terms.find(({ from, to }) => at >= from && at < to);
    const inLetters = placeInLetters(text)?.part;
    const keys = inLetters ? [inLetters] : [...(term?.keys ?? []), ...(term?.broader ?? []), stem];
    const name = names.get(term ?? at);
    names.set(term ?? at, {
      keys: [...(name?.keys ?? []), ...keys],
      ats: [...(name?.ats ?? []), at],
    });
  }
  return [...names.values()];
}

/** By attribute, what a source says. */
export function qualifierPlaces(
  source: SourceIndex,
): ReadonlyMap<string, readonly QualifierPlace[]> {
  const places = known.get(source) ?? readPlaces(source.units);
  known.set(source, places);
  return places;
}

function readPlaces(units: readonly ReadUnit[]): ReadonlyMap<string, readonly QualifierPlace[]> {
  const places = units.flatMap(({ words, terms, polarities, isAnswered }, unit) =>
    (isAnswered ? [] : readQualifiers(words)).map((qualified): QualifierPlace => {
      return {
        ...nameQualified(qualified, terms, words),
        isDenied: isDeniedAt(words, polarities, qualified.from),
        unit,
        clause: clauseAround(words, qualified.from),
      };
    }),
  );
  return Map.groupBy(places, ({ qualified }) => qualified.attribute);
}

function clauseAround(words: readonly Word[], at: number): readonly [from: number, to: number] {
  const from = words.slice(0, at + 1).findLastIndex(beginsClause);
  const to = words.slice(at + 1).findIndex(beginsClause);
  return [Math.max(0, from), to === -1 ? words.length : at + 1 + to];
}

function beginsClause({ before }: Word): boolean {
  return /[,;.()|\n]/.test(before);
}

/** A word that holds its own denial says something: "nondisplaced". */
export function isDeniedAt(
  words: readonly Word[],
  polarities: readonly Polarity[],
  at: number,
): boolean {
  return polarities[at] === -1 && words[at]?.isDenied !== true;
}
