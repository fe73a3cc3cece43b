import type { Span } from '@app/text';
import {
  DOSE,
  OF_FAMILY,
  PLANNED_TIME,
  PLANS,
  REASON_GIVEN,
  RESULT_VALUE,
  UNKNOWN_REPLY,
} from '../lexicons/findings/finding-words.js';
import { replyOf } from '../statements/negation/replies.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';
import { silencesIn } from '../text/unsaid.js';
import type { Topic } from '../topics.js';
import { deniesClass } from './denies-class.js';
import { plannedPlaces, reactionPlaces } from './fact-places.js';
import { type Hit, hitsIn, isSpoken, polarityIn, problemsIn } from './hits.js';
import { readHeadings } from './read-headings.js';
import { isAsking, type Reply, replyTo, saysSomething } from './replies.js';
import { isExamined, isIllness, isReported } from './reported.js';
import { addPlace, type TopicMap, type TopicPlaces } from './topic-places.js';

const NOTHING: TopicPlaces = { affirmed: [], denied: [], unknown: [] };
const WORTH = { dose: 2.5, says: 2, found: 2, answer: 1.5 };
/** Of these a letter says that there are none by their name: "no operations". */
const HAD_OR_NOT: ReadonlySet<Topic> = new Set<Topic>([
  'allergies',
  'medication',
  'procedures',
  'immunizations',
  'family-history',
]);
/** Of these a condition or a suspicion is something: "if it hurts, come back", "this may be a case of gout". */
const EVEN_OPEN: ReadonlySet<Topic> = new Set(['follow-up', 'condition', 'course', 'diagnoses']);

const READ = new WeakMap<SourceIndex, TopicIndex>();

/** Of one source the same, however many drafts of it are judged. */
export function topicsOf(source: SourceIndex): TopicIndex {
  const known = READ.get(source) ?? new TopicIndex(source);
  READ.set(source, known);
  return known;
}

/** What a source has for each topic: read once, when a sentence first says that something is not there. */
export class TopicIndex {
  private readonly map: TopicMap = new Map();
  private readonly headings: ReadonlyMap<number, readonly Span[]>;

  constructor(index: SourceIndex) {
    const { source, units } = index;
    this.headings = readHeadings(source, units, this.map);
    for (const [at, unit] of units.entries()) this.read(unit, at, units);
    for (const place of reactionPlaces(index)) {
      addPlace(this.map, 'allergies', 'affirmed', place);
    }
    if (this.map.has('follow-up')) return;
    for (const place of plannedPlaces(index)) addPlace(this.map, 'follow-up', 'affirmed', place);
  }

  of(topic: Topic): TopicPlaces {
    return this.map.get(topic) ?? NOTHING;
  }

  private read(unit: ReadUnit, at: number, units: readonly ReadUnit[]): void {
    const unsaid = [...(this.headings.get(at) ?? []), ...silencesIn(unit.text)];
    const hits = hitsIn(unit, unsaid);
    const isAsked = isAsking(unit) || unit.isAnswered;
    const reply = isAsked ? replyTo(units, at) : null;
    const before = units[at - 1];
    const isGoingOn = before?.turn === unit.turn && !/[.?!]\s*$/.test(before.text);
    for (const hit of [...hits, ...(isAsked ? [] : problemsIn(unit))]) {
      if (hit.kind === 'found')
        this.addFound(unit, at, hit, isAsking(unit) ? reply : null, isGoingOn ? before.text : '');
      else if (isAsked) this.addAsked(unit, at, hit, reply);
      else this.addSaid(unit, at, hit);
    }
    if (!isAsked) this.addPatterns(unit, at);
  }

  private addSaid(unit: ReadUnit, at: number, hit: Hit): void {
    const { topic, kind, from, to } = hit;
    const polarity = polarityIn(unit, from, to);
    const isDenied =
      polarity === -1 && (kind !== 'asks' || isSpoken(unit) || HAD_OR_NOT.has(topic));
    // "no antibiotics were given" is no word on what somebody takes
    if (isDenied && topic === 'medication' && kind === 'says' && !isSpoken(unit)) return;
    if (isDenied) this.addDenied(hit, unit, at, WORTH.says);
    else if (polarity === -1) return;
    else if (kind !== 'asks' && (polarity === 1 || EVEN_OPEN.has(topic))) {
      this.add(topic, 'affirmed', unit, at, WORTH.says);
    }
  }

  /** A question counts with its answer. */
  private addAsked(unit: ReadUnit, at: number, hit: Hit, reply: Reply | null): void {
    const { topic, from, to } = hit;
    const polarity = polarityIn(unit, from, to);
    if (reply === null) {
      if (polarity === -1) this.addDenied(hit, unit, at, WORTH.answer);
      return;
    }
    const said = replyOf(reply.words);
    const isUnknown = UNKNOWN_REPLY.test(reply.text) && !/\bbut\b/i.test(reply.text);
    if (said !== 1 && isUnknown) this.add(topic, 'unknown', unit, at, WORTH.answer);
    else if (polarity === -1 || said === -1) this.addDenied(hit, unit, at, WORTH.answer);
    else if (said === 1 || saysSomething(reply))
      this.add(topic, 'affirmed', reply, reply.at, WORTH.answer);
  }

  private addFound(
    unit: ReadUnit,
    at: number,
    hit: Hit,
    reply: Reply | null,
    before: string,
  ): void {
    const { topic } = hit;
    if (topic === 'family-history') {
      const text = reply === null ? unit.text : `${unit.text} ${reply.text}`;
      if (!OF_FAMILY.test(text) || !isIllness(unit, reply)) return;
    } else if (topic === 'examination') {
      if (reply !== null || !isExamined(unit, hit)) return;
    } else {
      const isFound = isReported(unit, hit, before);
      if (!isFound || reply !== null) return;
    }
    const isDenied =
      polarityIn(unit, hit.from, hit.to) === -1 || (reply !== null && replyOf(reply.words) === -1);
    if (isDenied) this.addDenied(hit, unit, at, WORTH.found);
    else this.add(topic, 'affirmed', unit, at, WORTH.found);
  }

  private addPatterns(unit: ReadUnit, at: number): void {
    if (DOSE.test(unit.text)) this.add('medication', 'affirmed', unit, at, WORTH.dose);
    if (RESULT_VALUE.test(unit.text)) this.add('results', 'affirmed', unit, at, WORTH.dose);
    if (REASON_GIVEN.test(unit.text)) this.add('reason', 'affirmed', unit, at, WORTH.says);
    if (PLANNED_TIME.test(unit.text) && PLANS.test(unit.text))
      this.add('follow-up', 'affirmed', unit, at, WORTH.answer);
  }

  private addDenied(hit: Hit, unit: ReadUnit, at: number, worth: number): void {
    const { start, end } = unit;
    const isOfOne = !deniesClass(unit, hit);
    addPlace(this.map, hit.topic, 'denied', { unit: at, start, end, worth, isOfOne });
  }

  private add(
    topic: Topic,
    how: keyof TopicPlaces,
    { start, end }: ReadUnit,
    unit: number,
    worth: number,
  ): void {
    addPlace(this.map, topic, how, { unit, start, end, worth });
  }
}
