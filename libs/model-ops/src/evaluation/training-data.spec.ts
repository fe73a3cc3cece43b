import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextLanguages } from '@app/faithfulness';
import { INSTALL_FOLDER } from '@app/platform';
import { Profiles } from '@app/summaries';
import { numberSupport } from '@app/text';
import { expect, it } from 'vitest';
import { z } from 'zod';

const FOLDER = join(INSTALL_FOLDER, 'finetune', 'data');
const EVALUATION = join(INSTALL_FOLDER, 'evaluation');
/** Of which one section is asked. */
const OF_ONE_SECTION = /(?:^|\/)short-/;
// in dialogues numbers are said in more ways than are read: "thirty seven eight", "one of eight"
const OF_DIALOGUES = /(?:^|[/-])dialogues\.|(?:^|\/)short-/;
/** So many words in a row that two texts share were copied. */
const PASSAGE = 12;

const Pair = z.strictObject({
  dataset: z.string().regex(/^cloister_[a-z_]+$/),
  source: z.string().min(1),
  sections: z.record(z.string(), z.string().min(1)),
});

const files = new Map(
  globSync('**/*.jsonl', { cwd: FOLDER }).map((file) => [
    file,
    linesOf(join(FOLDER, file)).map((line) => Pair.parse(JSON.parse(line))),
  ]),
);

it.each([...files].filter(([file]) => !OF_ONE_SECTION.test(file)))(
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

it.each([...files].filter(([file]) => OF_ONE_SECTION.test(file)))(
  'has in %s one section of each source that its profile knows',
  (_file, pairs) => {
    const profile = Profiles.load().get('visit-note');
    const known = new Set(profile.sections.map(({ id }) => id));
    const asked = pairs.map(({ sections }) => Object.keys(sections));
    expect(asked.filter(([id, ...more]) => !known.has(id ?? '') || more.length > 0)).toEqual([]);
  },
);

it('has short sources for nearly every section that is written on request', () => {
  const short = [...files].filter(([file]) => OF_ONE_SECTION.test(file));
  const asked = short.flatMap(([, pairs]) =>
    pairs.flatMap(({ sections }) => Object.keys(sections)),
  );
  expect(new Set(asked).size).toBeGreaterThan(15);
});

it.each([...files].filter(([file]) => file.startsWith('de/')))(
  'has German sources in %s',
  (_file, pairs) => {
    const others = pairs.filter(({ source }) => new TextLanguages(source).main !== 'de');
    expect(others.map(({ source }) => source.slice(0, 60))).toEqual([]);
  },
);

it.each([...files].filter(([file]) => !OF_DIALOGUES.test(file)))(
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
