import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { Profiles } from '@app/summaries';
import { numberSupport } from '@app/text';
import { expect, it } from 'vitest';
import { z } from 'zod';

const FOLDER = join(INSTALL_FOLDER, 'finetune', 'data');
const EVALUATION = join(INSTALL_FOLDER, 'evaluation');
/** Of which one section is asked, under the profile that has it only where it is. */
const OF_ONE_SECTION = 'short-dialogues.jsonl';
// in dialogues numbers are said in more ways than are read: "thirty seven eight", "one of eight"
const DIALOGUES = new Set(['dialogues.jsonl', 'long-dialogues.jsonl', OF_ONE_SECTION]);
/** So many words in a row that two texts share were copied. */
const PASSAGE = 12;

const Pair = z.strictObject({
  dataset: z.string().regex(/^cloister_[a-z_]+$/),
  source: z.string().min(1),
  sections: z.record(z.string(), z.string().min(1)),
});

const files = new Map(
  globSync('*.jsonl', { cwd: FOLDER }).map((file) => [
    file,
    linesOf(join(FOLDER, file)).map((line) => Pair.parse(JSON.parse(line))),
  ]),
);

it.each([...files].filter(([file]) => file !== OF_ONE_SECTION))(
  'has in %s a target for each section that a summary of its profile has',
  (_file, pairs) => {
    const profiles = Profiles.load();
    for (const { dataset, sections } of pairs) {
      const profile = profiles.get(dataset.slice('cloister_'.length).replaceAll('_', '-'));
      const asked = profile.sections.filter(({ onRequest }) => !onRequest).map(({ id }) => id);
      expect(Object.keys(sections)).toEqual(asked);
    }
  },
);

it('has of each short dialogue one section that its profile knows', () => {
  const profile = Profiles.load().get('visit-note');
  const known = new Set(profile.sections.filter(({ onRequest }) => onRequest).map(({ id }) => id));
  const asked = (files.get(OF_ONE_SECTION) ?? []).map(({ sections }) => Object.keys(sections));
  expect(asked.filter(([id, ...more]) => !known.has(id ?? '') || more.length > 0)).toEqual([]);
  expect(new Set(asked.flat()).size).toBeGreaterThan(15);
});

it.each([...files].filter(([file]) => !DIALOGUES.has(file)))(
  'has no number in a target of %s that its source lacks',
  (_file, pairs) => {
    const wrong = pairs.flatMap(({ source, sections }) =>
      Object.values(sections).filter((target) => (numberSupport(source, target) ?? 1) < 1),
    );
    expect(wrong).toEqual([]);
  },
);

it('shares no passage with a set that judges models, and has no source twice', () => {
  const sources = [...files.values()].flat().map(({ source }) => source);
  expect(new Set(sources).size).toBe(sources.length);
  expect(sources.length).toBeGreaterThan(400);
  const judged = new Set(
    globSync('*.jsonl', { cwd: EVALUATION })
      .flatMap((file) => linesOf(join(EVALUATION, file)))
      .flatMap((line) =>
        passagesOf(z.object({ source: z.string() }).parse(JSON.parse(line)).source),
      ),
  );
  expect(sources.flatMap(passagesOf).filter((passage) => judged.has(passage))).toEqual([]);
});

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function passagesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - PASSAGE + 1))
    .map((_, at) => words.slice(at, at + PASSAGE).join(' '));
}
