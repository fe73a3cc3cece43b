import { findMentions, type MentionQuery, type Topic } from '@app/faithfulness';
import { rankSentences, type Span } from '@app/text';
import { CORRECTS } from '../generation/corrections.js';
import { firstWhere } from '../sources/first-where.js';
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
/** Taken as if it were a fact of a class of its own: without it, what it corrects would be read as if it held. */
const CORRECTION = 'correction';
/** A line that speaks of a topic more plainly than by its words stands below its heading, or behind its label. */
const PLAIN = 2.5;
interface ScoredLine {
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
 * What is said twice is taken once.
 * @param characters the most that they may have together
 */
export function choosePassages(
  text: string,
  query: MentionQuery,
  characters: number,
): readonly Span[] {
  const lines = scoreLines(text, query);
  const choice = new Choice(text, characters);
  const facts = [CORRECTION, ...query.facts].map((kind) => ofFact(lines, kind));
  choice.takeInTurn(facts, characters * SHARE.facts, Number.POSITIVE_INFINITY);
  choice.takeInTurn(
    query.topics.map((topic) => ofTopic(lines, topic)),
    characters * SHARE.topics,
    ALIKE.topics,
  );
  const news = lines.filter(({ isRoutine, line }) => !isRoutine && !line.isHeading);
  choice.takeInTurn(byStretch(news, text, query), characters * SHARE.rest, ALIKE.rest);
  // facts again, in room that the others left
  choice.takeInTurn(facts, characters, Number.POSITIVE_INFINITY);
  // a text that is routine throughout: measurements of a year
  if (choice.spans().length === 0) {
    choice.takeInTurn(byStretch(lines, text, query), characters, Number.POSITIVE_INFINITY);
  }
  return choice.spans();
}

function scoreLines(text: string, query: MentionQuery): readonly ScoredLine[] {
  const mentions = findMentions(text, query);
  const lines = passageLines(text);
  const topics = lines.map(() => new Map<string, number>());
  const facts = lines.map(() => new Map<string, number>());
  const at = (offset: number): number => lineAt(lines, offset);
  const isRoutine = routineIn(text, lines);
  for (const { start, end, topic, worth } of mentions.topics) {
    if (worth < PLAIN && isRoutine(text.slice(start, end))) continue;
    const own = topics[at(start)];
    own?.set(topic, Math.max(own.get(topic) ?? 0, worth));
  }
  for (const { start, class: kind, tier } of mentions.facts) {
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

/** The index of the line that an offset is in, or -1. */
function lineAt(lines: readonly Span[], offset: number): number {
  const at = firstWhere(lines, ({ end }) => end > offset);
  return (lines[at]?.start ?? Number.POSITIVE_INFINITY) <= offset ? at : -1;
}

/** What must be answered first, and the newest of it: a chart goes on from day to day. */
function ofFact(lines: readonly ScoredLine[], kind: string): readonly ScoredLine[] {
  const tier = ({ facts }: ScoredLine): number => facts.get(kind) ?? 0;
  return lines
    .filter((line) => tier(line) > 0)
    .toSorted((a, b) => tier(b) - tier(a) || b.place - a.place);
}

function ofTopic(lines: readonly ScoredLine[], topic: string): readonly ScoredLine[] {
  const worth = ({ topics }: ScoredLine): number => topics.get(topic) ?? 0;
  return lines
    .filter((line) => worth(line) > 0 && !line.line.isHeading)
    .toSorted((a, b) => worth(b) - worth(a) || a.rank - b.rank);
}

/** The most telling of each stretch first. */
function byStretch(
  lines: readonly ScoredLine[],
  text: string,
  { topics }: MentionQuery,
): readonly (readonly ScoredLine[])[] {
  const stretches = Array.from({ length: STRETCHES }, (): ScoredLine[] => []);
  for (const scored of lines) {
    stretches[Math.floor((scored.line.start * STRETCHES) / text.length)]?.push(scored);
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
  takeInTurn(lists: readonly (readonly ScoredLine[])[], characters: number, alike: number): void {
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

  private add({ line }: ScoredLine, most: number, alike: number): void {
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
