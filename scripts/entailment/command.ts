import { parseArgs } from 'node:util';
import { clinicalPath } from '../../test/support/corpora.js';

export const USAGE = `npm run entailment [-- --data FOLDER] [--json FILE] [--record] [--help]

Measures what the model that compares sentences with their passages adds to the rules: errors found,
correct statements flagged, errors called supported, and seconds for each sentence.
  --data FOLDER  where the open data is (by default, data/clinical in the folder of the corpora)
  --json FILE    writes the figures as JSON
  --record       writes docs/measurements/entailment.md and .json
No model is fetched: npx cloister model pull ID. When it was stopped, the same command goes on where
it was. It takes the whole machine: what else is computed makes the seconds wrong.
`;

export interface Command {
  readonly data: string;
  readonly json: string | undefined;
  readonly record: boolean;
  readonly help: boolean;
}

/** Null when the arguments are not understood. */
export function readCommand(args: readonly string[]): Command | null {
  const options = {
    data: { type: 'string', default: clinicalPath() },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return { ...values, json: values.json };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}
