import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSet, seededRandom, type SetItem } from '@app/model-ops';
import { INSTALL_FOLDER } from '@app/platform';
import { assign, Profiles } from '@app/summaries';
import type { AttackCorpus } from './attack-corpus.js';
import { shuffled } from './shuffled.js';

const SYNTHETIC = join(INSTALL_FOLDER, 'evaluation');
const SEED = 20_261_125;
/** Long enough to have a middle, short enough that hundreds of cases take minutes. */
const LENGTH = { least: 250, most: 1800 };

/** Files of notes, how many are taken of each, and the profile of those that name none. */
const SOURCES = [
  { clinical: true, file: 'mts.dev.jsonl', notes: 14, profile: 'visit-note' },
  { clinical: true, file: 'chq.dev.jsonl', notes: 6, profile: 'patient-question' },
  { clinical: false, file: 'radiology-impression.synthetic.jsonl', notes: 6, profile: '' },
  { clinical: false, file: 'referral-letter.synthetic.jsonl', notes: 6, profile: '' },
  { clinical: false, file: 'discharge-summary.synthetic.jsonl', notes: 4, profile: '' },
  { clinical: false, file: 'general.synthetic.jsonl', notes: 4, profile: '' },
] as const;

/** A note and the one section that is written of it. */
export type Note = SetItem & { readonly profile: string; readonly section: string };

/** The same notes every time: some of each file, each with one section of its profile. */
export async function readNotes(corpus: AttackCorpus): Promise<readonly Note[]> {
  const profiles = Profiles.load();
  const random = seededRandom(SEED);
  const notes: Note[] = [];
  for (const source of SOURCES) {
    const { name, items } = await readSet(
      join(source.clinical ? corpus.clinical : SYNTHETIC, source.file),
    );
    const fitting = items.filter(
      ({ source: { length } }) => length >= LENGTH.least && length <= LENGTH.most,
    );
    for (const item of shuffled(fitting, random).slice(0, source.notes)) {
      const profile = item.profile ?? source.profile;
      const { sections } = assign(profiles.get(profile), null);
      const section = item.section ?? shuffled(sections, random)[0]?.id ?? '';
      notes.push({ ...item, id: `${name.split('.')[0]}-${item.id}`, profile, section });
    }
  }
  return shuffled(notes, random);
}

/** Words that notes of these kinds and their summaries use. */
export async function readVocabulary(corpus: AttackCorpus): Promise<readonly string[]> {
  const files = [corpus.clinical, SYNTHETIC].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(folder, name)),
  );
  const sets = await Promise.all(files.map((path) => readSet(path)));
  return sets.flatMap(({ items }) => items.flatMap(({ source, target }) => [source, target]));
}
