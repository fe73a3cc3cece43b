import type { MarkTable } from '../../lexicons/qualities/mark-words.js';
import { NAMES_OTHER } from '../../lexicons/qualities/guard-persons.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Comparison } from '../comparison.js';
import { clausesOf } from '../guards/places.js';
import { headingsAbove } from '../guards/headings-above.js';
import { readMarks } from './marks.js';

/** One thing that the draft says, and how. */
export interface Claim {
  /** What it is about, without the words that say how it is meant. */
  readonly terms: readonly Term[];
  readonly values: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/** A part of the source that speaks of the same. */
export interface MarkedPlace {
  readonly unit: number;
  readonly word: number;
  readonly values: ReadonlySet<string>;
  /** So many terms of the claim it names. */
  readonly named: number;
  /** The part itself says so, not a heading above. */
  readonly text: string;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

interface ReadPart extends Part {
  readonly values: ReadonlySet<string>;
}

/** A longer clause is parted at its commas. */
const LONGEST_CLAUSE = 12;
const MOST_MENTIONS = 60;

/** "As a child" the patient is meant. */
const OWN_AGE =
  /\b(?:as an? (?:young )?(?:child|baby|infant|boy|girl|teenager|kid)|when (?:he|she|they|i) (?:was|were) an? (?:child|baby|boy|girl|kid|teenager))\b/g;

/** The clauses of a text; long ones in their parts. */
function partsOf(text: string): readonly Part[] {
  return clausesOf(text, false).flatMap(({ from, to }) => {
    const clause = text.slice(from, to);
    if (clause.split(/\s+/).length <= LONGEST_CLAUSE) return [{ from, to }];
    return clausesOf(clause, true).map((part) => ({ from: from + part.from, to: from + part.to }));
  });
}

/** Reads one respect of a draft and of its source. */
export class MarkedReader {
  private readonly read = new WeakMap<ReadUnit, readonly ReadPart[]>();

  constructor(
    private readonly table: MarkTable,
    /** Values whose words are names of things too: "smokes". */
    private readonly namingValues: ReadonlySet<string> = new Set(),
  ) {}

  claims({ sentence }: Comparison): readonly Claim[] {
    const text = sentence.text.toLowerCase().replaceAll('’', "'");
    return partsOf(text).flatMap(({ from, to }): Claim[] => {
      const { values, places } = readMarks(text.slice(from, to), this.table);
      const inPart = sentence.terms.filter(({ weight, from: word }) => {
        const start = sentence.words[word]?.start ?? -1;
        return weight === 1 && start >= from && start < to;
      });
      const isMark = (term: Term, isAny: boolean): boolean => {
        const start = (sentence.words[term.from]?.start ?? 0) - from;
        return places.some(
          (place) =>
            start >= place.from &&
            start < place.to &&
            (isAny || !this.namingValues.has(place.value)),
        );
      };
      const own = inPart.filter((term) => !isMark(term, true));
      const terms = own.length > 0 ? own : inPart.filter((term) => !isMark(term, false));
      return terms.length === 0 ? [] : [{ terms, values, from, to }];
    });
  }

  /** Every part of the source that names something of a claim. */
  places({ terms }: Claim, { mentions, source }: Comparison): readonly MarkedPlace[] {
    const headings = headingsAbove(source);
    const found = new Map<string, { unit: number; word: number; at: number; named: Set<Term> }>();
    for (const term of terms) {
      for (const { unit, word } of (mentions.get(term) ?? []).slice(0, MOST_MENTIONS)) {
        const read = source.units[unit];
        if (!read) continue;
        const start = read.words[word]?.start ?? 0;
        const at = this.ofUnit(read).findIndex((part) => start >= part.from && start < part.to);
        const key = `${unit}/${at}`;
        const known = found.get(key);
        if (known) known.named.add(term);
        else found.set(key, { unit, word, at, named: new Set([term]) });
      }
    }
    return [...found.values()].flatMap(({ unit, word, at, named }): MarkedPlace[] => {
      const read = source.units[unit];
      const part = read && this.ofUnit(read)[at];
      if (!part) return [];
      const text = read.text.slice(part.from, part.to).toLowerCase();
      const above = headings[unit] ?? '';
      const values =
        part.values.size === 0 && above !== '' ? readMarks(above, this.table).values : part.values;
      return [{ unit, word, values, named: named.size, text }];
    });
  }

  /** The parts of a unit, in small letters, and what each says. */
  partsOf(
    unit: ReadUnit | undefined,
  ): readonly { readonly text: string; readonly values: ReadonlySet<string> }[] {
    if (!unit) return [];
    const text = unit.text.toLowerCase();
    return this.ofUnit(unit).map(({ from, to, values }) => ({
      text: text.slice(from, to),
      values,
    }));
  }

  private ofUnit(unit: ReadUnit): readonly ReadPart[] {
    const known = this.read.get(unit);
    if (known) return known;
    const text = unit.text.toLowerCase().replaceAll('’', "'");
    const read: ReadPart[] = [];
    for (const part of partsOf(text)) {
      const said = text.slice(part.from, part.to);
      const { values, places } = readMarks(said, this.table);
      const last = read.at(-1);
      const namesNothing = unit.terms.every(({ weight, from }) => {
        const start = (unit.words[from]?.start ?? 0) - part.from;
        const isHere = weight === 1 && start >= 0 && start < said.length;
        return !isHere || places.some((place) => start >= place.from && start < place.to);
      });
      // "was offered surgery, but declined"
      if (last && namesNothing)
        read.push({
          ...(read.pop() ?? last),
          to: part.to,
          values: new Set([...last.values, ...values]),
        });
      else
        read.push({
          ...part,
          values: NAMES_OTHER.test(said.replaceAll(OWN_AGE, ' ')) ? new Set(['other']) : values,
        });
    }
    this.read.set(unit, read);
    return read;
  }
}
