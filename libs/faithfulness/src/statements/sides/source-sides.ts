import { type BodyPart, bodyPartAt } from '../../lexicons/findings/body-parts.js';
import { type Side, sideNamed } from '../../lexicons/findings/sides.js';
import type { ReadUnit, SourceIndex } from '../../text/source-index.js';
import type { Word } from '../../text/words.js';
import { type ComparedSides, comparedSides } from './compared-sides.js';
import { type SidedParts, sidedParts } from './sided-parts.js';

/** The side that is spoken of at a place, and of which part of the body. */
export interface WordSide {
  readonly side: Side | null;
  readonly region: string | null;
}

export interface SidedMention extends SidedParts {
  readonly unit: number;
}

export interface SourceSides {
  /** Of each word of each unit. */
  readonly ofWords: readonly (readonly WordSide[])[];
  readonly mentions: readonly SidedMention[];
  readonly compared: readonly ComparedSides[];
}

const OPPOSITE = { left: 'right', right: 'left' } as const;
const NOTHING: WordSide = { side: null, region: null };
/** So many units later "on the left" means something else. */
const LONGEST_MEMORY = 6;
const HAND_DOMINANT = 2;
const CLAUSE_END = /[,.;:?!\n]/;
const BREAKS = new Set(['but', 'while', 'whereas', 'and', 'so']);
const ANSWER =
  /^(?:(?:it'?s|um|uh|my|the|on|yes|yeah|oh|that'?s|actually|of|course|i|think|guess|believe|mostly|well|both) ?)*(left|right|both)(?: (?:side|one|both|of|them|sir|ma'am|doctor|here))*$/;
const ASKS =
  /\b(?:which|what side|left or right|right or left|(?:your|the) (?:left|right).* or|both|bilateral)\b/;

const readBefore = new WeakMap<SourceIndex, SourceSides>();

/** What sides the source speaks of and where, carried on from sentence to sentence. */
export function sourceSides(source: SourceIndex): SourceSides {
  const read = readBefore.get(source) ?? readSides(source.units);
  readBefore.set(source, read);
  return read;
}

function readSides(units: readonly ReadUnit[]): SourceSides {
  const mentions: SidedMention[] = [];
  const ofWords: (readonly WordSide[])[] = [];
  const last = new Map<string, Side | null>();
  let topic: readonly BodyPart[] = [];
  let since = 0;
  for (const [unit, { words }] of units.entries()) {
    const read = [
      ...saidIn(words),
      ...answerIn(words, units[unit - 1]),
      ...othersIn(words, last),
    ].toSorted((one, other) => one.at - other.at);
    if (++since > LONGEST_MEMORY) topic = [];
    const places: WordSide[] = [];
    for (const { from, to } of clausesOf(words)) {
      const own = read.filter(({ at }) => at >= from && at < to);
      const partsHere = words
        .slice(from, to)
        .flatMap((_, at) => bodyPartAt(words, from + at) ?? []);
      for (const each of own) {
        const parts =
          [each.parts, topic, partsHere.slice(-1)].find((some) => some.length > 0) ?? [];
        mentions.push({ ...each, parts, unit });
        if (parts.length > 0) topic = parts;
        if (each.isContrast) continue;
        for (const { region } of parts) last.set(region, each.side);
      }
      if (own.length === 0 && partsHere.length > 0) topic = partsHere.slice(-1);
      if (own.length > 0 || partsHere.length > 0) since = 0;
      const asserted = own.filter(({ isContrast }) => isContrast !== true);
      for (let at = from; at < to; at++) {
        const sided = asserted.findLast((each) => each.at <= at) ?? asserted[0];
        const region = topic[0]?.region ?? null;
        if (sided) places.push({ side: sided.side, region });
        else places.push(region === null ? NOTHING : { side: last.get(region) ?? null, region });
      }
    }
    ofWords.push(places);
  }
  return { ofWords, mentions, compared: units.flatMap(({ words }) => comparedSides(words)) };
}

/** Without the sides that are only asked for: "left or right?" */
function saidIn(words: readonly Word[]): readonly SidedParts[] {
  const text = words.map((word) => word.text).join(' ');
  if (/\b(?:write|writes|for everything)\b/.test(text)) return [];
  const read = sidedParts(words).filter(({ at }) => !isHanded(words, at));
  if (!/\b(?:left or (?:\w+ )?right|right or (?:\w+ )?left)\b/.test(text))
    return read.map((each) => (isThan(words, each.at) ? { ...each, isContrast: true } : each));
  return read.filter(({ side }) => side === 'both');
}

/** "Right-handed", "left hand dominant": of no part that is examined. */
function isHanded(words: readonly Word[], at: number): boolean {
  return words
    .slice(at + 1, at + 1 + HAND_DOMINANT)
    .some(({ text }) => /^(?:handed|hander|dominant|dominance)$/.test(text));
}

function isThan(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'than');
}

/** "My other ankle", "much bigger than the right one": the side that is not named. */
function othersIn(
  words: readonly Word[],
  last: ReadonlyMap<string, Side | null>,
): readonly SidedParts[] {
  return words.flatMap(({ text }, at): readonly SidedParts[] => {
    if (text === 'other') {
      const part = bodyPartAt(words, at + 1);
      const known = part ? last.get(part.region) : null;
      if (!part || (known !== 'left' && known !== 'right')) return [];
      return [
        { at, side: known, parts: [part], isContrast: true },
        { at, side: OPPOSITE[known], parts: [part] },
      ];
    }
    const than =
      /^(?:the|my|your|his|her)$/.test(words[at - 1]?.text ?? '') && words[at - 2]?.text === 'than';
    if (!than || (text !== 'left' && text !== 'right')) return [];
    const isAlone = !words.some(
      (word, place) => place !== at && /^(?:left|right)$/.test(word.text),
    );
    const part = words
      .slice(0, at)
      .map((_, place) => bodyPartAt(words, place))
      .findLast((each) => each !== null);
    return isAlone && part ? [{ at: 0, side: OPPOSITE[text], parts: [part] }] : [];
  });
}

/** "Which knee is it?" "The right." */
function answerIn(words: readonly Word[], before: ReadUnit | undefined): readonly SidedParts[] {
  if (
    !before ||
    words.length > 8 ||
    /\b(?:handed|dominant|write)\b/.test(before.text) ||
    !ASKS.test(before.text.toLowerCase())
  )
    return [];
  const said = ANSWER.exec(words.map(({ text }) => text).join(' '))?.[1];
  const side = sideNamed(said ?? '');
  if (side === null) return [];
  const at = words.findIndex(({ text }) => text === said);
  return [{ at, side, parts: [] }];
}

function clausesOf(
  words: readonly Word[],
): readonly { readonly from: number; readonly to: number }[] {
  const starts = words.flatMap(({ before, text }, at) =>
    at > 0 && (CLAUSE_END.test(before) || BREAKS.has(text)) ? [at] : [],
  );
  return [0, ...starts].map((from, at) => ({ from, to: starts[at] ?? words.length }));
}
