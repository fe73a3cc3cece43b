import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Frames by which the check is judged, those of a third writer, and others on which its rules are made. */
export type FrameFolder = 'made/data' | 'made/third' | 'train';
type DataFolder = FrameFolder | 'made/fourth';

const Words = z.record(z.string(), z.array(z.string()));
/** Lists of words by what they are for, from `words.*.yaml`. */
export type Words = z.infer<typeof Words>;

/** A drug with its doses, the low one first; or an analyte with two of its values. */
export interface Measured {
  readonly name: string;
  readonly low: string;
  readonly high: string;
}

export function readWords(language: Language, folder: FrameFolder = 'made/data'): Words {
  return Words.parse(readData(`words.${language}.yaml`, folder));
}

export function readData(name: string, folder: DataFolder = 'made/data'): unknown {
  return parse(readFileSync(new URL(`../${folder}/${name}`, import.meta.url), 'utf8'));
}

/** "eplerenone 25 50 mg": the name, one or two values, the unit. */
export function measuredOf(line: string): Measured {
  const parts = /^(.+?) ([\d.,]+)(?: ([\d.,]+))? (\S+)$/.exec(line);
  if (!parts) throw new Error(`Not a name with values and a unit: ${line}`);
  const [, name = '', low = '', high = low, unit = ''] = parts;
  return { name, low: `${low} ${unit}`, high: `${high} ${unit}` };
}

export function shuffle<T>(some: readonly T[], random: () => number): readonly T[] {
  return some
    .map((value) => ({ value, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

export function listOf(words: Words, name: string): readonly string[] {
  const list = words[name];
  if (!list) throw new Error(`No words for ${name}.`);
  return list;
}
