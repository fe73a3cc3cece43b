import { parseArgs } from 'node:util';

/** How a chart is read: as if it were short, in parts where it is too long for that, or in passages. */
export const READINGS = ['record', 'all', 'passages'] as const;
export type ReadingKind = (typeof READINGS)[number];

export const USAGE = `npm run long-sources [-- OPTIONS]

Hides the records of the synthetic discharge set in long charts of routine, and has them summarized: the record alone,
all of the chart (whole as long as the context holds it, in parts beyond), and passages of it. Tells what is lost.
  --pages LIST     lengths of the charts, of 2,000 characters a page (10,30,100)
  --all LIST       lengths at which all of the chart is read too, which takes minutes a chart (10)
  --items NUMBER   records, the same for every length (5)
  --reading KIND   one of ${READINGS.join(', ')}; may be named again; without it, all
  --tokens NUMBER  the longest source that is read whole, in place of the catalog's
  --choice         measures what the passages hold of the records, for all of them, and asks no model
  --record         writes docs/measurements/long-sources.md
  --data FOLDER    where models and runs are kept (CLOISTER_DATA, else ./data)
When it was stopped, the same command goes on where it was.
`;

export interface Command {
  readonly pages: readonly number[];
  readonly allPages: readonly number[];
  readonly items: number;
  readonly readings: readonly ReadingKind[];
  readonly tokens: number | null;
  readonly choice: boolean;
  readonly record: boolean;
  readonly data: string | undefined;
  readonly help: boolean;
}

/** Null where it is not understood. */
export function readCommand(args: readonly string[]): Command | null {
  const options = {
    pages: { type: 'string', default: '10,30,100' },
    all: { type: 'string', default: '10' },
    items: { type: 'string', default: '5' },
    reading: { type: 'string', multiple: true, default: [] as string[] },
    tokens: { type: 'string' },
    choice: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const [pages, allPages] = [numbersIn(values.pages), numbersIn(values.all)];
    const items = Number(values.items);
    const tokens = values.tokens === undefined ? null : Number(values.tokens);
    const named = READINGS.filter((kind) => values.reading.includes(kind));
    const isKnown =
      named.length === values.reading.length &&
      [...pages, ...allPages, items, ...(tokens === null ? [] : [tokens])].every(
        (number) => Number.isSafeInteger(number) && number > 0,
      );
    if (!isKnown) return null;
    const readings = named.length === 0 ? READINGS : named;
    const { choice, record, data, help } = values;
    return { pages, allPages, items, readings, tokens, choice, record, data, help };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

function numbersIn(list: string): readonly number[] {
  return list.split(',').map(Number);
}
