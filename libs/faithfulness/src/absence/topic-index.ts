import type { Span } from '@app/text';
import { drugNamed } from '../lexicons/drugs.js';
import {
  DOSE,
  EXAMINED,
  FINDS,
  NO_ALLERGY,
  OF_FAMILY,
  LOOKED_AT,
  ORDERS,
  NO_MEDICATION,
  ORDERS_FAR,
  PLANS,
  REASON_GIVEN,
  PLANNED_TIME,
  RESULT_VALUE,
  UNKNOWN_REPLY,
} from '../lexicons/finding-words.js';
import { follows, replyOf } from '../statements/negation/replies.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { type CueKind, cuesAt } from './cue-lists.js';
import { readHeadings } from './read-headings.js';
import { addPlace, type TopicMap, type TopicPlaces } from './topic-places.js';

interface Reply extends ReadUnit {
  readonly at: number;
}

interface Hit {
  readonly topic: Topic;
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
}

const NOTHING: TopicPlaces = { affirmed: [], denied: [], unknown: [] };
const WORTH = { dose: 2.5, says: 2, found: 2, answer: 1.5 };
/** A value belongs to what is named so little before it. */
const VALUE_WITHIN = 40;
const ASKED = /\?[\s"')\]]*$|^(?:how|what) about\b/i;
const ORDERED_WITHIN = 45;
const FOUND_BEFORE = 40;
const FOUND_AFTER = 90;
/** A disease by the same word: "high cholesterol", "my sugars". */
const NEEDS_VALUE = new Set(['cholesterol', 'sugars', 'blood', 'glucose', 'urine']);
const VITALS =
  /^(?:blood pressure|bp|b p|pulse|heart rate|temperature|temp|respiratory rate|respirations|oxygen saturation|saturation|pulse ox|weight|height|bmi|spo2|vitals|vital signs|blutdruck|rr|puls|herzfrequenz|hf|temperatur|atemfrequenz|sättigung|gewicht|größe)$/;
const NO_PART =
  /heart (?:attack|failure|disease|burn)|weight loss|los(?:e|t|ing) (?:some )?weight|back (?:to|in|and|here|then)|back on|chest pain/i;
const ILLNESSES: ReadonlySet<Topic> = new Set<Topic>(['diagnoses', 'past-history']);
/** Sentences of one question. */
const MOST_ASKED = 8;
const GERMAN_NO = /^(?:kein\p{L}{0,2}|nicht|ohne|verneint\p{L}{0,2}|nie)$/u;
const NO_BEFORE = 4;
const TIMES = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);
/** Of these a letter says that there are none by their name: "no operations". */
const HAD_OR_NOT: ReadonlySet<Topic> = new Set<Topic>([
  'allergies',
  'medication',
  'procedures',
  'immunizations',
  'family-history',
]);
/** Cues of these stand for what follows, and not for what is: a condition counts. */
const EVEN_OPEN: ReadonlySet<Topic> = new Set(['follow-up', 'condition', 'course']);

/** What a source has for each topic: read once, when a sentence first says that something is not there. */
export class TopicIndex {
  private readonly map: TopicMap = new Map();
  private readonly headings: ReadonlyMap<number, readonly Span[]>;

  constructor({ source, units }: SourceIndex) {
    this.headings = readHeadings(source, units, this.map);
    for (const [at, unit] of units.entries()) this.read(unit, at, units);
  }

  of(topic: Topic): TopicPlaces {
    return this.map.get(topic) ?? NOTHING;
  }

  private read(unit: ReadUnit, at: number, units: readonly ReadUnit[]): void {
    const hits = hitsIn(unit, this.headings.get(at) ?? []);
    const isAsked = ASKED.test(unit.text) || unit.isAnswered;
    const reply = isAsked ? replyTo(units, at) : null;
    const before = units[at - 1];
    const isGoingOn = before?.turn === unit.turn && !/[.?!]\s*$/.test(before.text);
    for (const hit of hits) {
      if (hit.kind === 'found') this.addFound(unit, at, hit, reply, isGoingOn ? before.text : '');
      else if (isAsked) this.addAsked(unit, at, hit, reply);
      else this.addSaid(unit, at, hit);
    }
    if (!isAsked) this.addPatterns(unit, at);
  }

  private addSaid(unit: ReadUnit, at: number, { topic, kind, from, to }: Hit): void {
    const polarity = polarityIn(unit, from, to);
    const isDenied =
      polarity === -1 && (kind !== 'asks' || isSpoken(unit) || HAD_OR_NOT.has(topic));
    if (isDenied) this.add(topic, 'denied', unit, at, WORTH.says);
    else if (polarity === -1) return;
    else if (kind !== 'asks' && (polarity === 1 || EVEN_OPEN.has(topic))) {
      this.add(topic, 'affirmed', unit, at, WORTH.says);
    }
  }

  /** A question counts with its answer. */
  private addAsked(
    unit: ReadUnit,
    at: number,
    { topic, from, to }: Hit,
    reply: Reply | null,
  ): void {
    const polarity = polarityIn(unit, from, to);
    if (reply === null) {
      if (polarity === -1) this.add(topic, 'denied', unit, at, WORTH.answer);
      return;
    }
    const said = replyOf(reply.words);
    const isUnknown = UNKNOWN_REPLY.test(reply.text) && !/\bbut\b/i.test(reply.text);
    if (said !== 1 && isUnknown) this.add(topic, 'unknown', unit, at, WORTH.answer);
    else if (polarity === -1 || said === -1) this.add(topic, 'denied', unit, at, WORTH.answer);
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
    const polarity = polarityIn(unit, hit.from, hit.to);
    this.add(topic, polarity === -1 ? 'denied' : 'affirmed', unit, at, WORTH.found);
  }

  private addPatterns(unit: ReadUnit, at: number): void {
    if (DOSE.test(unit.text)) this.add('medication', 'affirmed', unit, at, WORTH.dose);
    if (RESULT_VALUE.test(unit.text)) this.add('results', 'affirmed', unit, at, WORTH.dose);
    if (REASON_GIVEN.test(unit.text)) this.add('reason', 'affirmed', unit, at, WORTH.says);
    if (PLANNED_TIME.test(unit.text) && PLANS.test(unit.text))
      this.add('follow-up', 'affirmed', unit, at, WORTH.answer);
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

function hitsIn(unit: ReadUnit, headings: readonly Span[]): readonly Hit[] {
  const { words, text } = unit;
  const hits: Hit[] = [];
  const seen = new Set<string>();
  const isOfAllergy = /allerg|anaphyla|intoleran|unverträg/iu.test(text);
  const isOther = isOfAllergy || NO_MEDICATION.test(text);
  for (const [from, word] of words.entries()) {
    if (headings.some(({ start, end }) => word.start >= start && word.start < end)) continue;
    for (const { topic, kind, to } of cuesAt(words, from)) {
      const polarity = polarityIn(unit, from, to);
      const id = `${topic} ${kind} ${polarity}`;
      if (kind !== 'found' && seen.has(id)) continue;
      if (topic === 'allergies' && NO_ALLERGY.test(text)) continue;
      if (topic === 'medication' && isOther && !DOSE.test(text)) continue;
      if (kind === 'spoken' && !isSpoken(unit)) continue;
      // what patients say of themselves nobody has examined
      if (topic === 'examination' && /patient|family/.test(unit.speaker)) continue;
      seen.add(id);
      hits.push({ topic, kind, from, to });
    }
    // what somebody is allergic to is not what they take
    if (!isOfAllergy && drugNamed(word.text) !== null) {
      hits.push({ topic: 'medication', kind: 'says', from, to: from + 1 });
    }
  }
  return hits;
}

function isSpoken({ speaker }: ReadUnit): boolean {
  return speaker !== '';
}

function polarityIn({ words, polarities }: ReadUnit, from: number, to: number): -1 | 0 | 1 {
  const said = new Set(polarities.slice(from, to));
  if (said.has(-1) || words.slice(from, to).some(({ isDenied }) => isDenied)) return -1;
  const around = [...words.slice(Math.max(0, from - NO_BEFORE), from), ...words.slice(to, to + 2)];
  if (around.some(({ text }) => GERMAN_NO.test(text))) return -1;
  return said.has(1) ? 1 : 0;
}

/** In a transcript without full stops what is ordered stands beside what is found. */
function isReported(unit: ReadUnit, hit: Hit, before: string): boolean {
  const { words, text } = unit;
  const start = words[hit.from]?.start ?? 0;
  const end = words[hit.to - 1]?.end ?? text.length;
  const near = text.slice(Math.max(0, start - ORDERED_WITHIN), start);
  const isLookedAt = LOOKED_AT.test(near);
  if (!isLookedAt && (ORDERS.test(near) || ORDERS_FAR.test(before + text.slice(0, start))))
    return false;
  if (hasValue(unit, hit)) return true;
  const [first = ''] = words.slice(hit.from, hit.to).map((word) => word.text);
  if (NEEDS_VALUE.has(first)) return false;
  return FINDS.test(text.slice(Math.max(0, start - FOUND_BEFORE), end + FOUND_AFTER));
}

/** "Lungs clear", "weight 80 kg": not what a patient says of the own knee. */
function isExamined(unit: ReadUnit, hit: Hit): boolean {
  const { words, text, speaker } = unit;
  const end = words[hit.to - 1]?.end ?? text.length;
  const name = words
    .slice(hit.from, hit.to)
    .map((word) => word.text)
    .join(' ');
  if (NO_PART.test(text.slice(Math.max(0, (words[hit.from]?.start ?? 0) - 12), end + 12)))
    return false;
  if (VITALS.test(name))
    return (
      hasValue(unit, hit) ||
      /\b(?:normal|stable|good|great|fine|afebrile)\b/i.test(text.slice(end, end + 40))
    );
  return !/patient/.test(speaker) && EXAMINED.test(text.slice(end, end + 30));
}

/** A number behind a name, or close before it, that counts no time. */
function hasValue({ words, measures, text }: ReadUnit, { from, to }: Hit): boolean {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? text.length;
  return measures.some(
    (measure) =>
      !TIMES.has(measure.unit?.name ?? '') &&
      !/[\p{L}-]/u.test(text[measure.start - 1] ?? '') &&
      ((measure.start >= end && measure.start - end <= VALUE_WITHIN) ||
        (measure.end <= start && start - measure.end <= 3)) &&
      /\d|\w{3}/.test(text.slice(measure.start, measure.end)) &&
      !/\b(?:first|second|third|one|once)\b/i.test(text.slice(measure.start, measure.end)),
  );
}

/** The first sentence of the next speaker. */
function replyTo(units: readonly ReadUnit[], at: number): Reply | null {
  const unit = units[at];
  for (let next = at + 1; next <= at + MOST_ASKED; next++) {
    const reply = units[next];
    if (!unit || !reply) return null;
    if (reply.turn !== unit.turn) return follows(unit, reply) ? { ...reply, at: next } : null;
  }
  return null;
}

function isIllness(unit: ReadUnit, reply: ReadUnit | null): boolean {
  return [unit, ...(reply === null ? [] : [reply])].some(
    ({ words, text }) =>
      /\b(?:died|passed away|deceased|healthy|health|sick|illness\w*|gesund|gestorben|verstorben|erkrank\w*)\b/iu.test(
        text,
      ) || words.some((_, from) => cuesAt(words, from).some(({ topic }) => ILLNESSES.has(topic))),
  );
}

/** An answer with a word of its own. */
function saysSomething({ words, text }: ReadUnit): boolean {
  return !/\?\s*$/.test(text) && words.some(({ isStop, text: word }) => !isStop && word.length > 2);
}
