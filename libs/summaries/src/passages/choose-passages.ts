import { tellingPlaces, type Topic, type Wanted } from '@app/faithfulness';
import { rankSentences } from '@app/inference';
import type { Span } from '@app/text';
import { byNovelty } from './by-novelty.js';
import { passageLines, type PassageLine } from './passage-lines.js';
import { routineIn } from './routine.js';

/** A text is looked over in so many equal stretches: none of them is left out for being dull beside the others. */
const STRETCHES = 12;
/** What readers must not miss, what sections ask for, and the most telling of the rest have so much of the room. */
const SHARE = { facts: 0.4, topics: 0.4, rest: 0.2 };
/** Lines that differ in their numbers alone are routine: of a fact all are taken, of anything else so many. */
const ALIKE = { topics: 3, rest: 1 };
/** These ask for what a text is about: its middle, not what stands out of it. */
const OF_THE_WHOLE: ReadonlySet<Topic> = new Set<Topic>(['whole', 'question', 'contract']);

const TIERS = { listed: 1, 'must-answer': 2 } as const;
/** Corrections are taken as if they were facts of a class of their own. */
const CORRECTION = 'correction';
/** A line that speaks of a topic more plainly than by its words stands below its heading, or behind its label. */
const PLAIN = 2.5;
/** Without it, what it corrects would be read as if it held. */
const CORRECTS =
  /(?<!\p{L})(?:correct(?:ion|ed)|amend(?:ed|ment)|addendum|errat(?:um|a)|entered in error|disregard|supersedes|korrektur|korrigiert|berichtig\p{L}*|nachtrag|irrtümlich)(?!\p{L})/iu;

interface Weighed {
  readonly line: PassageLine;
  readonly place: number;
  /** By topic, how plainly it speaks of it. */
  readonly topics: ReadonlyMap<string, number>;
  /** By the class of a fact that it states, 1 where that is listed when it is left out, 2 where it must be answered. */
  readonly facts: ReadonlyMap<string, number>;
  readonly isRoutine: boolean;
  /** 0 for what the text says most seldom. */
  readonly rank: number;
}

/**
 * The passages of a long text that a draft can be written from, word for word and in their order: first corrections and
 * the facts that must not be lost, then what each section asks for, then the most telling lines of each stretch of the text.
 * What is said twice is taken once; lines that address a program are not taken.
 * @param characters the most that they may have together
 */
export function choosePassages(text: string, wanted: Wanted, characters: number): readonly Span[] {
  const lines = weigh(text, wanted);
  const choice = new Choice(text, characters);
  choice.takeInTurn(
    [CORRECTION, ...wanted.facts].map((kind) => ofFact(lines, kind)),
    characters * SHARE.facts,
    Number.POSITIVE_INFINITY,
  );
  choice.takeInTurn(
    wanted.topics.map((topic) => ofTopic(lines, topic)),
    characters * SHARE.topics,
    ALIKE.topics,
  );
  const news = lines.filter(({ isRoutine }) => !isRoutine);
  choice.takeInTurn(byStretch(news, text, wanted), characters * SHARE.rest, ALIKE.rest);
  // a text that is routine throughout: measurements of a year
  if (choice.spans().length === 0) {
    choice.takeInTurn(byStretch(lines, text, wanted), characters, Number.POSITIVE_INFINITY);
  }
  return choice.spans();
}

function weigh(text: string, wanted: Wanted): readonly Weighed[] {
  const places = tellingPlaces(text, wanted);
  const lines = passageLines(text).filter(
    ({ start, end }) => !places.instructions.some((told) => told.start < end && told.end > start),
  );
  const topics = lines.map(() => new Map<string, number>());
  const facts = lines.map(() => new Map<string, number>());
  const at = (offset: number): number => lineAt(lines, offset);
  const isRoutine = routineIn(text, lines);
  for (const { start, end, topic, worth } of places.topics) {
    if (worth < PLAIN && isRoutine(text.slice(start, end))) continue;
    const own = topics[at(start)];
    own?.set(topic, Math.max(own.get(topic) ?? 0, worth));
  }
  for (const { start, class: kind, tier } of places.facts) {
    const own = facts[at(start)];
    own?.set(kind, Math.max(own.get(kind) ?? 0, TIERS[tier]));
  }
  for (const [line, { start, end }] of lines.entries()) {
    if (CORRECTS.test(text.slice(start, end))) facts[line]?.set(CORRECTION, TIERS['must-answer']);
  }
  const ranks = new Map(byNovelty(text, lines).map((line, rank) => [line, rank]));
  return lines.map((line, place) => ({
    line,
    place,
    topics: topics[place] ?? new Map(),
    facts: facts[place] ?? new Map(),
    isRoutine: isRoutine(text.slice(line.start, line.end)),
    rank: ranks.get(place) ?? lines.length,
  }));
}

/** The line that holds a place, or -1. */
function lineAt(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (!line) return -1;
    if (offset < line.start) high = middle - 1;
    else if (offset >= line.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** What must be answered first, and the newest of it: a chart goes on from day to day. */
function ofFact(lines: readonly Weighed[], kind: string): readonly Weighed[] {
  const tier = ({ facts }: Weighed): number => facts.get(kind) ?? 0;
  return lines
    .filter((line) => tier(line) > 0)
    .toSorted((a, b) => tier(b) - tier(a) || b.place - a.place);
}

function ofTopic(lines: readonly Weighed[], topic: string): readonly Weighed[] {
  const worth = ({ topics }: Weighed): number => topics.get(topic) ?? 0;
  return lines
    .filter((line) => worth(line) > 0)
    .toSorted((a, b) => worth(b) - worth(a) || a.rank - b.rank);
}

/** The most telling of each stretch first. */
function byStretch(
  lines: readonly Weighed[],
  text: string,
  { topics }: Wanted,
): readonly (readonly Weighed[])[] {
  const stretches = Array.from({ length: STRETCHES }, (): Weighed[] => []);
  for (const weighed of lines) {
    stretches[Math.floor((weighed.line.start * STRETCHES) / text.length)]?.push(weighed);
  }
  if (!topics.every((topic) => OF_THE_WHOLE.has(topic))) {
    return stretches.map((own) => own.toSorted((a, b) => a.rank - b.rank));
  }
  return stretches.map((own) =>
    rankSentences(
      text,
      own.map(({ line }) => line),
    ).flatMap((at) => own[at] ?? []),
  );
}

/** What was taken so far, and how much room is left. */
class Choice {
  private readonly taken = new Map<number, Span>();
  private readonly said = new Set<string>();
  /** How many lines are the same but for their numbers. */
  private readonly alike = new Map<string, number>();
  private used = 0;

  constructor(
    private readonly text: string,
    private readonly characters: number,
  ) {}

  /** One of each list in turn, so that none of them takes the room of another. */
  takeInTurn(lists: readonly (readonly Weighed[])[], characters: number, alike: number): void {
    const most = Math.min(this.characters, this.used + characters);
    const longest = Math.max(0, ...lists.map((list) => list.length));
    for (let at = 0; at < longest && this.used < most; at += 1) {
      for (const list of lists) {
        const line = list[at];
        if (line) this.add(line, most, alike);
      }
    }
  }

  spans(): readonly Span[] {
    return [...this.taken.values()].toSorted((a, b) => a.start - b.start);
  }

  private add({ line }: Weighed, most: number, alike: number): void {
    if ((this.taken.get(line.start)?.end ?? 0) >= line.end) return;
    const context = line.context.filter(({ start }) => !this.taken.has(start));
    const spans = [...context, line];
    // a line's end each
    const length = spans.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    if (this.used + length > most) return;
    const words = this.text.slice(line.start, line.end).toLowerCase();
    const said = words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    const form = words.replaceAll(/[^\p{L}]+/gu, ' ');
    const before = this.alike.get(form) ?? 0;
    if (this.said.has(said) || before >= alike) return;
    this.said.add(said);
    this.alike.set(form, before + 1);
    this.used += length;
    for (const { start, end } of spans) this.taken.set(start, { start, end });
  }
}
