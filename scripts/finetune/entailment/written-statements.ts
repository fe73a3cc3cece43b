import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EntailmentQuestion, findEvidence, questionOf } from '@app/faithfulness';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import { LANGUAGES } from '../../evidence/made/words.js';
import type { StatementRow, Statements } from './statement.js';

const FILE = join(INSTALL_FOLDER, 'scripts', 'evidence', 'train', 'statements.jsonl');
/** Every so-manieth source chooses the state that is kept, and trains nothing. */
const HELD_OUT = 12;

const Written = z.strictObject({
  language: z.enum(LANGUAGES),
  source: z.string().min(1),
  true: z.array(z.string().min(1)).min(1),
  false: z.array(z.strictObject({ class: z.string(), text: z.string().min(1) })).min(1),
});
/** A source, what is true of it, and what is false in one thing, which the class names. */
export type Written = z.infer<typeof Written>;

/** Sources of all kinds with statements about each, no two of them made alike. */
export function readWritten(): readonly Written[] {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => Written.parse(JSON.parse(line)));
}

export function writtenStatements(all: readonly Written[] = readWritten()): Statements {
  const training: StatementRow[] = [];
  const development: StatementRow[] = [];
  for (const [at, one] of all.entries()) {
    (at % HELD_OUT === 3 ? development : training).push(...rowsOf(one));
  }
  return { training, development };
}

function rowsOf({ language, source, true: truths, false: lies }: Written): readonly StatementRow[] {
  const dataset = `written-${language}`;
  return [
    ...truths.map((text) => ({ ...asked(source, text), dataset, target: 'yes' as const })),
    ...lies.map(({ text }) => ({ ...asked(source, text), dataset, target: 'no' as const })),
  ];
}

/** As the check would ask; the whole source where it would not, for want of anything in common. */
function asked(source: string, statement: string): Pick<StatementRow, 'source' | 'section'> {
  const [evidence] = findEvidence(source, statement, []);
  const question: EntailmentQuestion | null = evidence
    ? questionOf(source, statement, evidence)
    : null;
  return { source: question?.passages ?? source.trim(), section: statement };
}
