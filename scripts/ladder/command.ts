import { parseArgs } from 'node:util';
import { ALL_RUNGS } from './rungs.js';
import { SETS } from './sets.js';

const SEED = 1;

export const USAGE = `npm run ladder [-- OPTIONS]

Measures the models of the ladder, and what needs none, on samples of the evaluation sets: what the
check finds in their drafts, likeness to what a person wrote, speed and memory.
  --rung ID        one of ${ALL_RUNGS.map(({ id }) => id).join(', ')};
                   may be named again; without it, all
  --set ID         one of ${SETS.map(({ id }) => id).join(', ')};
                   may be named again; without it, all
  --items NUMBER   of each set, the same for every rung; without it,
                   ${SETS.map(({ id, items }) => `${items} of ${id}`).join(', ')}
  --seed NUMBER    by which they are drawn (${SEED})
  --json FILE      writes the scores as JSON, without texts
  --record         writes docs/measurements/ladder.json, docs/models.md and its pictures; what was
                   recorded before of the same items stays
  --page           measures nothing: writes page and pictures from what is recorded
  --data FOLDER    where models and runs are kept (CLOISTER_DATA, else ./data)
Annotated drafts are judged by the rules alone, and again with the model that compares drafts with
their sources, where it is among the models.
No model is fetched: npx cloister model pull ID. When it was stopped, the same command goes on where
it was. It takes the whole machine: what else is computed makes the speeds wrong.
`;

export interface Command {
  readonly rungs: readonly string[];
  readonly sets: readonly string[];
  /** Null where each set says it itself. */
  readonly items: number | null;
  readonly seed: number;
  readonly json: string | undefined;
  readonly record: boolean;
  readonly page: boolean;
  readonly data: string | undefined;
  readonly help: boolean;
}

/** Null where it is not understood. */
export function readCommand(args: readonly string[]): Command | null {
  const options = {
    rung: { type: 'string', multiple: true, default: [] as string[] },
    set: { type: 'string', multiple: true, default: [] as string[] },
    items: { type: 'string' },
    seed: { type: 'string', default: String(SEED) },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { json, data, record, page, help } = values;
    const items = values.items === undefined ? null : Number(values.items);
    const seed = Number(values.seed);
    const isKnown =
      values.rung.every((name) => ALL_RUNGS.some(({ id }) => id === name)) &&
      values.set.every((name) => SETS.some(({ id }) => id === name));
    const isCount = items === null || (Number.isSafeInteger(items) && items > 0);
    if (!isKnown || !isCount || !Number.isSafeInteger(seed)) return null;
    return { rungs: values.rung, sets: values.set, items, seed, json, record, page, data, help };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}
