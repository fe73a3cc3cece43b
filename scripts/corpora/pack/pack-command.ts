import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { recordPack } from '../record.js';
import { measurePack, type MeasuredPack, type MeasureOptions } from './measure-pack.js';
import { packIn } from './pack-files.js';
import { packText } from './pack-table.js';

export const PACK_USAGE = `npm run corpora -- --folder DIR [--oracle FILE] [--only TEXT] [--json FILE] [--texts DIR] [--record] [--name NAME]
                  [--python FILE] [--pdftotext FILE]

Reads every file of a folder with the sandboxed reader, without the service around it, and compares what is read with
what is known of it, and with what other programs read.
  --folder DIR      any files: those of npm run corpora:make, or a pack that nobody here has seen
  --oracle FILE     what is known of them (else expectations.json in the folder): JSON of that form, or .tsv with the
                    columns file, value, row and column
  --only TEXT       files with this in their path below the folder
  --json FILE       writes the report, what is missing in each file included, as JSON
  --texts DIR       writes the text of each file
  --record          keeps the report under its NAME (that of the folder) in docs/measurements/corpora.md. Never of
                    files of real persons: names of files, and what of them is wrong, are in it
  --python FILE     one with the packages of scripts/corpora/requirements.txt
  --pdftotext FILE  poppler's program
`;

interface PackCommand extends MeasureOptions {
  readonly folder: string;
  readonly oracle: string | undefined;
  readonly only: string;
  readonly json: string | undefined;
  readonly texts: string | undefined;
  readonly record: boolean;
}

export function namesFolder(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--folder' || arg.startsWith('--folder='));
}

/** The answer is the exit code: 0 when every check holds. */
export async function runPack(args: readonly string[], signal: AbortSignal): Promise<number> {
  const command = readCommand(args);
  if (command === null) {
    process.stderr.write(PACK_USAGE);
    return 2;
  }
  const pack = packIn(command.folder, command.oracle, command.only);
  if (pack.files.length === 0) {
    process.stderr.write(`There is no such file in ${command.folder}.\n`);
    return 2;
  }
  const measured = await measurePack(pack, command, signal);
  process.stdout.write(`${packText(measured.report)}\n`);
  if (command.json !== undefined) await writeFile(command.json, toJson(measured));
  if (command.texts !== undefined) await writeTexts(command.texts, measured.texts);
  if (command.record) await recordPack(measured.report);
  return measured.report.checks.every(({ holds }) => holds) ? 0 : 1;
}

function readCommand(args: readonly string[]): PackCommand | null {
  const options = {
    folder: { type: 'string' },
    oracle: { type: 'string' },
    only: { type: 'string', default: '' },
    name: { type: 'string' },
    json: { type: 'string' },
    texts: { type: 'string' },
    record: { type: 'boolean', default: false },
    python: { type: 'string' },
    pdftotext: { type: 'string', default: 'pdftotext' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { folder = '', oracle, json, texts, name, python } = values;
    // a part of a pack would stand for all of it
    if (values.record && values.only !== '') return null;
    if (!existsSync(folder)) return null;
    return { ...values, folder: resolve(folder), oracle, json, texts, name, python };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

function toJson({ report, files, words }: MeasuredPack): string {
  return `${JSON.stringify({ ...report, measured: { files, words } }, null, 1)}\n`;
}

async function writeTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    const target = join(folder, `${path}.txt`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
