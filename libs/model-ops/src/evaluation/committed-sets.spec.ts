import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TextLanguages } from '@app/faithfulness';
import { INSTALL_FOLDER } from '@app/platform';
import { Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  clinicalPath,
  hasClinicalData,
  NO_CLINICAL_DATA,
} from '../../../../test/support/corpora.js';
import { readSet, SetItem } from './evaluation-set.js';
import { numberSupport } from '@app/text';

const FOLDER = join(INSTALL_FOLDER, 'evaluation');

/** What a line of a committed set is, with nothing beside it. */
const CommittedItem = z.strictObject({
  ...SetItem.required().shape,
  synthetic: z.literal(true),
  section: z.string().min(1).optional(),
});
const Sections = z.object({
  sections: z.array(
    z.object({
      title: z.string(),
      translations: z.record(z.string(), z.string()).default({}),
      onRequest: z.boolean().default(false),
    }),
  ),
});

const files = globSync('*.jsonl', { cwd: FOLDER }).toSorted();
const sets = new Map(
  files.map((file) => [
    file,
    linesOf(join(FOLDER, file)).map((line) => CommittedItem.parse(JSON.parse(line))),
  ]),
);
const all = [...sets.values()].flat();

it('has a set for each profile without open data, and German ones of those that are written', () => {
  expect(files).toEqual([
    'discharge-summary.de.synthetic.jsonl',
    'discharge-summary.synthetic.jsonl',
    'general.de.synthetic.jsonl',
    'general.synthetic.jsonl',
    'radiology-impression.synthetic.jsonl',
    'referral-letter.de.synthetic.jsonl',
    'referral-letter.synthetic.jsonl',
    'visit-note.de.synthetic.jsonl',
  ]);
});

describe.each([...sets])('%s', (file, items) => {
  const [profile = '', language = 'en'] = basename(file, '.synthetic.jsonl').split('.');

  it('is read by cloister eval and has enough items', async () => {
    const { size } = await readSet(join(FOLDER, file));
    expect(size).toBe(items.length);
    expect(size).toBeGreaterThanOrEqual(language === 'en' ? 30 : 10);
  });

  it('has sources in the language of its file name', () => {
    const others = items.filter(({ source }) => new TextLanguages(source).main !== language);
    expect(others.map(idOf)).toEqual([]);
  });

  it('names the profile of its file name, and the licence of the project', () => {
    expect(new Set(items.map((item) => item.profile))).toEqual(new Set([profile]));
    expect(new Set(items.map(({ licence }) => licence))).toEqual(new Set(['Apache-2.0']));
  });

  it('has a profile that exists', () => {
    expect(Profiles.load().get(profile).id).toBe(profile);
  });

  it('has no number in a target that its source lacks', () => {
    expect(
      items.filter(({ source, target }) => (numberSupport(source, target) ?? 1) < 1).map(idOf),
    ).toEqual([]);
  });

  it('has targets in the form of the product', () => {
    const titles = titlesOf(profile, language);
    for (const { id, target } of items) {
      const blocks = target.split('\n\n').map((block) => block.split('\n'));
      const texts = titles.length === 1 ? blocks : blocks.map(([, ...lines]) => lines);
      if (titles.length > 1)
        expect({ id, titles: blocks.map(([title]) => title) }).toEqual({ id, titles });
      expect({ id, texts: texts.length }).toEqual({ id, texts: titles.length });
      for (const lines of texts) {
        const isWritten = lines.length > 0 && lines.every((line) => /^\S(.*\S)?$/.test(line));
        expect({ id, isWritten }).toEqual({ id, isWritten: true });
      }
    }
  });
});

it('repeats no id, source or target', () => {
  for (const texts of [all.map(idOf), all.map((item) => plain(item.source)), targets()]) {
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

it('has no passage of the training data in a source', ({ skip }) => {
  skip(!hasClinicalData, NO_CLINICAL_DATA);
  const ours = new Set(all.flatMap(({ source }) => [...runsOf(source, { step: 1 })]));
  const trained = globSync('*.jsonl', { cwd: clinicalPath() }).flatMap((file) =>
    linesOf(clinicalPath(file)).map(
      (line) => z.object({ source: z.string() }).parse(JSON.parse(line)).source,
    ),
  );
  expect(trained.length).toBeGreaterThan(0);
  // every sixth place of the training data finds any passage of seventeen words
  const shared = trained.flatMap((source) =>
    [...runsOf(source, { step: 6 })].filter((run) => ours.has(run)),
  );
  expect(shared).toEqual([]);
});

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function targets(): readonly string[] {
  return all.map((item) => plain(item.target));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** Letters and digits alone, so that spaces and marks do not hide a copy. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Twelve neighbouring words each time: long enough that two authors do not share them by chance. */
function* runsOf(text: string, { step }: { readonly step: number }): Iterable<string> {
  const words = plain(text).split(' ');
  for (let at = 0; at + 12 <= words.length; at += step) yield words.slice(at, at + 12).join(' ');
}

/** The titles that a summary of the profile has in a language, in order. */
function titlesOf(profile: string, language: string): readonly string[] {
  const yaml = readFileSync(join(INSTALL_FOLDER, 'profiles', `${profile}.yaml`), 'utf8');
  return Sections.parse(parse(yaml))
    .sections.filter(({ onRequest }) => !onRequest)
    .map(({ title, translations }) => translations[language] ?? title);
}
