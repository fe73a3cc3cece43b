import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';

/** What rules are made on, and what they are judged by. */
const SETS = {
  train: ['mts.train', 'aci_sections.train'],
  dev: ['mts.dev', 'aci_sections.valid'],
} as const;
/** Of a section that a visit does not have. */
const EMPTY = /#{3,}EMPTY#{3,}/;

const Pair = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  profile: z.string().optional(),
  section: z.string().optional(),
});
export type Pair = z.infer<typeof Pair>;

export interface PairSet {
  readonly name: string;
  /** Of its sources and targets. */
  readonly language: 'en' | 'de';
  readonly pairs: readonly Pair[];
}

/** Null where a file of the data is not in the folder. */
export function clinicalSets(split: keyof typeof SETS, folder: string): readonly PairSet[] | null {
  const paths = SETS[split].map((name) => join(folder, `${name}.jsonl`));
  return paths.every((path) => existsSync(path)) ? paths.map(readPairs) : null;
}

/** German documents with a draft that is right, as persons write it. */
export const GERMAN_DOCUMENTS = 'documents.de';

/** The sets that come with the project, and the German documents that no rule is made on. */
export function ownSets(): readonly PairSet[] {
  const folder = join(INSTALL_FOLDER, 'evaluation');
  return [
    ...globSync('*.jsonl', { cwd: folder })
      .toSorted()
      .map((name) => readPairs(join(folder, name))),
    readEvidence(`held-out/${GERMAN_DOCUMENTS}`),
  ];
}

/** Letters and documents of the project on which rules are made. */
export function trainSets(): readonly PairSet[] {
  return [readEvidence('train/letters'), readEvidence(`train/${GERMAN_DOCUMENTS}`)];
}

function readEvidence(name: string): PairSet {
  return readPairs(join(INSTALL_FOLDER, 'scripts/evidence', `${name}.jsonl`));
}

function readPairs(path: string): PairSet {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const pairs = lines.map((line) => Pair.parse(JSON.parse(line)));
  return {
    name: basename(path, '.jsonl'),
    language: basename(path).includes('.de.') ? 'de' : 'en',
    pairs: pairs.filter(({ target }) => !EMPTY.test(target)),
  };
}
