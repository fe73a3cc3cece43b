import { parseArgs } from 'node:util';
import { clinicalPath } from '../../test/support/corpora.js';

export const USAGE = `npm run evidence [-- --data FOLDER] [--json FILE] [--record] [--train]
                   [--draw FILE] [--drafts FOLDER]… [--help]

Breaks one fact at a time in sentences that persons wrote, and counts how many broken and how many
unbroken ones the evidence check flags.
  --data FOLDER  where the open data is (by default, data/clinical in the folder of the corpora)
  --train        looks at the data that the rules were made on, not at the data that they are judged by
  --draw FILE    writes the notes that engines draft, for cloister eval --set, and ends
  --drafts FOLDER  what cloister eval --out wrote of them; may be named for several engines
  --json FILE    writes the figures as JSON
  --record       writes them into docs/measurements/evidence.md and .json; not with --train
`;

export interface Command {
  readonly data: string;
  readonly train: boolean;
  readonly draw: string | undefined;
  readonly drafts: readonly string[];
  readonly json: string | undefined;
  readonly record: boolean;
}

/** Null when the arguments are not understood. */
export function readCommand(args: readonly string[]): Command | null {
  const options = {
    data: { type: 'string', default: clinicalPath() },
    train: { type: 'boolean', default: false },
    json: { type: 'string' },
    draw: { type: 'string' },
    drafts: { type: 'string', multiple: true },
    record: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return values.record && values.train
      ? null
      : { ...values, json: values.json, draw: values.draw, drafts: values.drafts ?? [] };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}
