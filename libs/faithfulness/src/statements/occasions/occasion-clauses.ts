import type { Span } from '@app/text';
import type { SourceIndex } from '../../text/source-index.js';
import { rowsOf } from '../guards/rows.js';
import { calendarIn } from './calendar.js';
import { areAlike, type Occasion } from './occasion.js';
import { type OccasionLanguage, occasionsIn } from './read-occasions.js';

export type Phase = 'early' | 'late';

/** A part of a sentence or of a row, and on which occasion it is so. */
export interface OccasionClause extends Span {
  readonly occasions: readonly Occasion[];
  readonly phases: ReadonlySet<Phase>;
}

/** The clauses of a unit; what a row says of all its cells is in its first one. */
export interface OccasionUnit {
  readonly clauses: readonly OccasionClause[];
  readonly shared: Span | null;
}

const BREAK =
  /[;!?\n]|\((?=(?:zuvor|vorher|früher|bisher|previously|before|formerly|was|now|then)\b)|,(?!\d)|\.(?=\s|$)|(?<=\s)(?:and|but|whereas|while|then|afterwards|und|aber|sowie|dann|danach|später)(?=\s)/giu;
const SENTENCE_END = /[.;!?\n]/;
const FUNCTION =
  /^(?:and|but|or|und|aber|oder|sowie|then|dann|the|der|die|das|from|ab|am|on|in|im|at|bei|zur|with|mit|of|von|until|bis|by|for|since|seit)$/iu;
const THEN = new Set(['then']);
const NO_UNIT: OccasionUnit = { clauses: [], shared: null };

/** The clauses of the units of a source, read when they are asked for. */
export class OccasionSource {
  private static readonly known = new WeakMap<SourceIndex, Map<OccasionLanguage, OccasionSource>>();
  private readonly units = new Map<number, OccasionUnit>();
  private days: { unit: number; start: number; occasion: Occasion }[] | null = null;

  private constructor(
    private readonly source: SourceIndex,
    private readonly language: OccasionLanguage,
  ) {}

  static of(source: SourceIndex, language: OccasionLanguage): OccasionSource {
    const byLanguage =
      OccasionSource.known.get(source) ?? new Map<OccasionLanguage, OccasionSource>();
    OccasionSource.known.set(source, byLanguage);
    const read = byLanguage.get(language) ?? new OccasionSource(source, language);
    byLanguage.set(language, read);
    return read;
  }

  at(unit: number): OccasionUnit {
    const read = this.units.get(unit) ?? this.read(unit);
    this.units.set(unit, read);
    return read;
  }

  /** Where the source names a day. */
  daysLike(day: Occasion): readonly { readonly unit: number; readonly start: number }[] {
    this.days ??= this.source.units.flatMap(({ text }, unit) =>
      /\d/.test(text)
        ? calendarIn(text.toLowerCase())
            .filter(({ axis }) => axis === 'date')
            .map((occasion) => ({ unit, start: occasion.start, occasion }))
        : [],
    );
    return this.days.filter(({ occasion }) => areAlike(occasion, day));
  }

  isSpoken(unit: number): boolean {
    return (this.source.units[unit]?.speaker ?? '') !== '';
  }

  /** Somebody has asked right before. */
  isAnswer(unit: number): boolean {
    const [question, answer] = [this.source.units[unit - 1], this.source.units[unit]];
    return (
      question !== undefined &&
      question.speaker !== '' &&
      question.speaker !== answer?.speaker &&
      question.text.trimEnd().endsWith('?')
    );
  }

  private read(unit: number): OccasionUnit {
    const text = this.source.units[unit]?.text;
    if (text === undefined) return NO_UNIT;
    const row = text.includes(' | ') ? rowsOf(this.source).get(unit) : undefined;
    if (!row) return { clauses: occasionClauses(text, this.language), shared: null };
    const columns = row.cells.map(({ column }) => occasionsIn(column, this.language));
    if (columns.every((some) => some.length === 0)) {
      return {
        clauses: [clauseOf({ start: 0, end: text.length }, occasionsIn(text, this.language))],
        shared: null,
      };
    }
    const [label, ...cells] = row.cells;
    const clauses = cells.map((cell, at) => clauseOf(cell, columns[at + 1] ?? []));
    return { clauses, shared: label ? { start: 0, end: label.end } : null };
  }
}

/** The clauses of a text; one without an occasion of its own is of the one that an earlier clause begins with. */
export function occasionClauses(
  text: string,
  language: OccasionLanguage,
): readonly OccasionClause[] {
  if (text.includes(' | '))
    return [clauseOf({ start: 0, end: text.length }, occasionsIn(text, language))];
  const occasions = occasionsIn(text, language);
  const isInside = (index: number): boolean =>
    occasions.some(({ start, end }) => index > start && index < end);
  const ends = [
    ...[...text.matchAll(BREAK)].map(({ index }) => index).filter((index) => !isInside(index)),
    text.length,
  ];
  const clauses: OccasionClause[] = [];
  let start = 0;
  let fronted: readonly Occasion[] = [];
  for (const end of ends) {
    const own = occasions.filter((one) => one.start >= start && one.end <= end);
    const last = clauses.at(-1);
    // "in the morning and evening"
    if (
      last &&
      new Set(own.map(({ axis }) => axis)).size === 1 &&
      isOnly(text.slice(start, end), own, start)
    ) {
      clauses[clauses.length - 1] = clauseOf({ start: last.start, end }, [
        ...last.occasions,
        ...own,
      ]);
      start = end;
      continue;
    }
    const isFirst = start === 0 || SENTENCE_END.test(text[start] ?? '');
    if (isFirst || own.length > 0) fronted = isFirst && isFronted(text, start, own) ? own : [];
    clauses.push(clauseOf({ start, end }, own.length > 0 ? own : fronted));
    start = end;
  }
  return withEarlier(clauses);
}

/** Nothing but occasions and the words between them. */
function isOnly(text: string, occasions: readonly Occasion[], from: number): boolean {
  const rest = occasions.reduce(
    (said, { start, end }) =>
      said.slice(0, start - from) + ' '.repeat(end - start) + said.slice(end - from),
    text,
  );
  return rest.split(/[^\p{L}\d]+/u).every((word) => word === '' || FUNCTION.test(word));
}

/** "On admission fever, cough", "Laboratory 9 June: Hb 12.6, platelets 188" */
function isFronted(text: string, start: number, [first]: readonly Occasion[]): boolean {
  if (!first) return false;
  return (
    isOnly(text.slice(start, first.start), [], start) || /^\W{0,2}:/.test(text.slice(first.end))
  );
}

/** "5 mg, then 10 mg": what is said before "then" was so earlier. */
function withEarlier(clauses: readonly OccasionClause[]): readonly OccasionClause[] {
  return clauses.map((clause, at) => {
    if (clause.phases.size > 0) return clause;
    const next = clauses.slice(at + 1).find(({ phases }) => phases.size > 0);
    const isBefore = next?.occasions.some(
      ({ axis, values }) => axis === 'order' && values.some((value) => THEN.has(value)),
    );
    return isBefore ? { ...clause, phases: new Set<Phase>(['early']) } : clause;
  });
}

function clauseOf({ start, end }: Span, occasions: readonly Occasion[]): OccasionClause {
  const phases = new Set(occasions.flatMap(({ phase }) => phase ?? []));
  return { start, end, occasions, phases };
}
