import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { clinicalPath } from '../../../test/support/corpora.js';
import { clinicalSets, trainSets } from '../../evidence/pairs.js';
import { frameStatements } from './frame-statements.js';
import { noteStatements } from './note-statements.js';
import type { StatementRow } from './statement.js';
import { writtenStatements } from './written-statements.js';

/** Where the recipe looks for them. */
const FOLDER = join(INSTALL_FOLDER, 'data', 'finetune', 'statements');

/** Makes the rows that an entailment model is trained on. Throws where the open clinical data is not there. */
export function writeStatements(): void {
  const clinical = clinicalSets('train', clinicalPath());
  if (!clinical) {
    throw new Error(`The open data is not in ${clinicalPath()}: see test/corpora/README.md.`);
  }
  const { training, development } = frameStatements();
  const notes = [...clinical, ...trainSets()].flatMap(noteStatements);
  mkdirSync(FOLDER, { recursive: true });
  write('training.jsonl', [...training, ...notes]);
  write('development.jsonl', development);
  const written = writtenStatements();
  write('written.jsonl', written.training);
  write('written-development.jsonl', written.development);
}

function write(name: string, rows: readonly StatementRow[]): void {
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
  writeFileSync(join(FOLDER, name), lines.join(''));
}
