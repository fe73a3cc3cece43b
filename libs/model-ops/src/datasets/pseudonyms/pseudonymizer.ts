import { type FoundSpan, type ReplacedKind, withoutOverlaps } from './found-spans.js';
import { findKnown, type KnownValue } from './known-values.js';
import { LibraryRules } from './library-rules.js';
import { findNumbers } from './number-rules.js';

const WORDS: Readonly<Record<ReplacedKind, string>> = {
  patient: 'PATIENT',
  identifier: 'ID',
  name: 'NAME',
  place: 'PLACE',
  email: 'EMAIL',
  url: 'URL',
  phone: 'PHONE',
  date: 'DATE',
  number: 'NUMBER',
};

/** Have a form of their own, which a part of a name or a long number may stand in. */
const ADDRESSES: ReadonlySet<ReplacedKind> = new Set(['email', 'url', 'phone']);

/** How often what was replaced, by kind; no values. */
export type ReplacedCounts = Readonly<Partial<Record<ReplacedKind, number>>>;

/**
 * Puts pseudonyms in the place of what identifies somebody, the same one for the same words in all texts of
 * one summary. What it does not recognize stays: the texts are pseudonymized, not de-identified.
 */
export class Pseudonymizer {
  private readonly known: readonly KnownValue[];
  private readonly pseudonyms = new Map<string, string>();
  private readonly taken = new Map<ReplacedKind, number>();
  private readonly counts = new Map<ReplacedKind, number>();

  private constructor(
    known: readonly KnownValue[],
    private readonly library: LibraryRules,
    /** What the library found in the texts that were given. */
    private readonly read: ReadonlyMap<string, readonly FoundSpan[]>,
  ) {
    const names = new Set(
      [...read].flatMap(([text, spans]) =>
        withoutOverlaps([...findKnown(text, known), ...spans])
          .filter(({ kind }) => kind === 'name')
          .map(({ start, end }) => text.slice(start, end)),
      ),
    );
    this.known = [
      ...known,
      ...[...names].map((value): KnownValue => ({ kind: 'name', value, letterCase: 'exact' })),
    ];
  }

  /** @param texts all that will be replaced in: a name that is recognized in one is replaced in each */
  static async of(known: readonly KnownValue[], texts: readonly string[]): Promise<Pseudonymizer> {
    const library = await LibraryRules.load();
    const read = new Map<string, readonly FoundSpan[]>();
    for (const text of new Set(texts)) read.set(text, await library.findInPieces(text));
    return new Pseudonymizer(known, library, read);
  }

  replace(text: string): string {
    let written = '';
    let at = 0;
    for (const span of this.find(text)) {
      written +=
        text.slice(at, span.start) + this.pseudonymOf(span.kind, text.slice(span.start, span.end));
      at = span.end;
    }
    return written + text.slice(at);
  }

  get replaced(): ReplacedCounts {
    return Object.fromEntries(this.counts);
  }

  /** What is known goes first, then what has a form, then what the library takes for something. */
  private find(text: string): readonly FoundSpan[] {
    const known = findKnown(text, this.known);
    const ofPatient = known.filter(({ kind }) => kind !== 'name');
    const names = known.filter(({ kind }) => kind === 'name');
    // a sentence of one of the texts, by itself
    const read = this.read.get(text) ?? this.library.find(text);
    const addresses = read.filter(({ kind }) => ADDRESSES.has(kind));
    return withoutOverlaps([
      ...addresses,
      ...ofPatient,
      ...findNumbers(text),
      ...names,
      ...read.filter((span) => !addresses.includes(span)),
    ]);
  }

  private pseudonymOf(kind: ReplacedKind, value: string): string {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    // there is one patient, whatever part of the name stands there
    if (kind === 'patient') return `[${WORDS.patient}]`;
    const key = `${kind} ${value.toLowerCase().replaceAll(/\s+/g, ' ')}`;
    const known = this.pseudonyms.get(key);
    if (known !== undefined) return known;
    const number = (this.taken.get(kind) ?? 0) + 1;
    this.taken.set(kind, number);
    const pseudonym = `[${WORDS[kind]}-${number}]`;
    this.pseudonyms.set(key, pseudonym);
    return pseudonym;
  }
}

/** Of two reports one. */
export function addCounts(one: ReplacedCounts, other: ReplacedCounts): ReplacedCounts {
  const sum = new Map(Object.entries(one));
  for (const [kind, count] of Object.entries(other)) sum.set(kind, (sum.get(kind) ?? 0) + count);
  return Object.fromEntries(sum);
}
