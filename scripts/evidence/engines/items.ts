import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { madeNotes } from '../made/notes.js';
import type { Language } from '../made/words.js';
import type { PairSet } from '../pairs.js';

const Line = z.object({ id: z.string(), set: z.string(), item: z.string(), profile: z.string() });
/** German notes are made ones: there is no open data. */
const GERMAN_NOTES = 12;

/** A source that engines write a draft of, with all sections of its profile. */
export interface EngineItem {
  readonly id: string;
  readonly language: Language;
  readonly source: string;
  readonly target: string;
  readonly profile: string;
}

/** Drawn once from the sets by a fixed seed; `items.jsonl` holds which. */
export function engineItems(sets: readonly PairSet[]): readonly EngineItem[] {
  const path = new URL('./items.jsonl', import.meta.url);
  const english = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { id, set, item, profile } = Line.parse(JSON.parse(line));
      const pair = sets.find(({ name }) => name === set)?.pairs.find((one) => one.id === item);
      if (!pair) return [];
      const { source, target } = pair;
      return [{ id, language: 'en' as const, source, target, profile }];
    });
  const german = madeNotes('de')
    .slice(0, GERMAN_NOTES)
    .map(({ source, facts }, at) => ({
      id: `de-${at}`,
      language: 'de' as const,
      source,
      target: facts.map(({ draft }) => draft).join('\n'),
      profile: 'discharge-summary',
    }));
  return [...english, ...german];
}

/** As `cloister eval --set` reads it. */
export function toEvaluationSet(items: readonly EngineItem[]): string {
  return items
    .map(({ id, source, target, profile }) =>
      JSON.stringify({ id, source, target, profile, licence: 'see the set' }),
    )
    .join('\n');
}
