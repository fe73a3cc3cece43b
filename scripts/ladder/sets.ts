import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSet, type SetItem } from '@app/model-ops';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import { clinicalPath, NO_CLINICAL_DATA } from '../../test/support/corpora.js';

/** Sources with what a person, or a model for the synthetic ones, wrote of them. */
export interface LadderSet {
  /** As `--set` names it. */
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly profile: string;
  /** How many items are drawn where nobody says otherwise. */
  readonly items: number;
  /** What only some lines of the file belong to; without it, all do. */
  readonly heldOut?: readonly string[];
}

export interface SetItems {
  /** Of the file. */
  readonly sha256: string;
  readonly items: readonly SetItem[];
}

/** So that a model of 1.5 billion parameters takes about an hour on two cores. */
const OF_LONG_SOURCES = 10;
const OF_SHORT_SOURCES = 100;
/** Of a section that a visit does not have. */
const EMPTY = /#{3,}EMPTY#{3,}/;

const own = (name: string): string => join(INSTALL_FOLDER, 'evaluation', `${name}.synthetic.jsonl`);

export const SETS: readonly LadderSet[] = [
  {
    id: 'mts.dev',
    title: 'MTS-Dialog',
    path: clinicalPath('mts.dev.jsonl'),
    profile: 'visit-note',
    items: OF_SHORT_SOURCES,
  },
  {
    id: 'aci_sections.valid',
    title: 'ACI-Bench by section',
    path: clinicalPath('aci_sections.valid.jsonl'),
    profile: 'visit-note',
    items: OF_LONG_SOURCES,
  },
  {
    id: 'chq.dev',
    title: 'MeQSum',
    path: clinicalPath('chq.dev.jsonl'),
    profile: 'patient-question',
    items: OF_SHORT_SOURCES,
  },
  {
    id: 'contracts',
    title: 'contracts, held out',
    path: clinicalPath('legal.train.jsonl'),
    profile: 'plain-language-contract',
    items: OF_SHORT_SOURCES,
    heldOut: heldOutContracts(),
  },
  {
    id: 'discharge',
    title: 'discharge, synthetic',
    path: own('discharge-summary'),
    profile: 'discharge-summary',
    items: OF_LONG_SOURCES,
  },
  {
    id: 'radiology',
    title: 'radiology, synthetic',
    path: own('radiology-impression'),
    profile: 'radiology-impression',
    items: OF_LONG_SOURCES,
  },
  {
    id: 'referral',
    title: 'referral, synthetic',
    path: own('referral-letter'),
    profile: 'referral-letter',
    items: OF_LONG_SOURCES,
  },
  {
    id: 'general',
    title: 'general, synthetic',
    path: own('general'),
    profile: 'general',
    items: OF_LONG_SOURCES,
  },
];

/** Null where the file is not there. */
export async function readLadderSet({ path, heldOut }: LadderSet): Promise<SetItems | null> {
  if (!existsSync(path)) return null;
  const { items, sha256 } = await readSet(path);
  const others = heldOut ? othersIn(path, heldOut) : new Set();
  return {
    sha256,
    items: items.filter(({ id, target }) => !others.has(id) && !EMPTY.test(target)),
  };
}

export const NOT_THERE = NO_CLINICAL_DATA;

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Ids of the lines of other documents. */
function othersIn(path: string, documents: readonly string[]): ReadonlySet<unknown> {
  const Line = z.object({ id: z.string(), doc: z.string() });
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
  return new Set(lines.filter(({ doc }) => !documents.includes(doc)).map(({ id }) => id));
}

function heldOutContracts(): readonly string[] {
  const path = join(INSTALL_FOLDER, 'finetune/splits/legal.json');
  const split = z.object({ dev: z.array(z.string()) });
  return split.parse(JSON.parse(readFileSync(path, 'utf8'))).dev;
}
