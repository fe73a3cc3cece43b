import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { INSTALL_FOLDER } from '@app/platform';
import { temporaryFolder } from '../../bench/temporary-folder.js';
import { allDocuments } from './documents/all-documents.js';
import { type ExpectedFile, Expectations } from './expectations.js';
import { expectedOf, wholeText } from './expected-of.js';
import { ALL_PRODUCERS } from './producers/all-producers.js';
import { fileOf, madeFolder, type Producer, type Workshop } from './producers/producer.js';
import { BRING_PYTHON, Tools } from './tools.js';

const USAGE = `npm run corpora:make -- --out DIR [--seed N] [--count N] [--only TEXT] [--python FILE]

Writes lab sheets, medication plans, consent forms, letters and two-column reports through every producer that
is on this machine, each into a folder of its name, and beside them expectations.json: what is known of every file.
  --out DIR      outside the checkout
  --seed N       other values; the same ones for the same number (1)
  --count N      documents of each kind (3)
  --only TEXT    producers with this in their name; what is known of files of others stays
  --python FILE  one with the packages of scripts/corpora/requirements.txt. They come with:
                 ${BRING_PYTHON}
`;

/** The answer is the exit code: 1 where a producer that is there failed. */
export async function makePack(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (command === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { out, only } = command;
  const tools = new Tools(command.python);
  await using scratch = await temporaryFolder();
  const documents = allDocuments(command.seed, command.count);
  const workshop: Workshop = { documents, folder: out, scratch: scratch.path, tools };
  await madeFolder(out, '.');
  const files: Record<string, ExpectedFile> = only === '' ? {} : await knownOf(out);
  let failed = false;
  for (const producer of ALL_PRODUCERS.filter(({ name }) => name.includes(only))) {
    const why = producer.missing(tools) ?? (await failureOf(producer, workshop));
    if (why !== null) {
      failed ||= producer.missing(tools) === null;
      process.stdout.write(`${producer.name}: SKIPPED, ${why}\n`);
      continue;
    }
    Object.assign(files, expectedFiles(producer, workshop));
    process.stdout.write(`${producer.name}: ${documents.length} files\n`);
  }
  const known: Expectations = { version: 1, files };
  await writeFile(join(out, 'expectations.json'), `${JSON.stringify(known, null, 1)}\n`);
  return failed ? 1 : 0;
}

interface MakeCommand {
  readonly out: string;
  readonly seed: number;
  readonly count: number;
  readonly only: string;
  readonly python: string | undefined;
}

function readCommand(args: readonly string[]): MakeCommand | null {
  const options = {
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    python: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const [seed, count] = [Number(values.seed), Number(values.count)];
    if (values.out === undefined || !Number.isInteger(seed) || !(count > 0)) return null;
    const out = resolve(values.out);
    const within = relative(INSTALL_FOLDER, out);
    // what is made never becomes part of the project
    if (!within.startsWith('..') && !isAbsolute(within)) return null;
    return { out, seed, count, only: values.only, python: values.python };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

async function failureOf(producer: Producer, workshop: Workshop): Promise<string | null> {
  try {
    await producer.make(workshop, await madeFolder(workshop.folder, producer.name));
  } catch (error) {
    return `it failed: ${error instanceof Error ? error.message : String(error)}`;
  }
  const lacking = workshop.documents.filter(
    (document) => !existsSync(join(workshop.folder, fileOf(producer, document))),
  );
  return lacking.length === 0 ? null : `it did not write ${lacking.map(({ name }) => name).join()}`;
}

function expectedFiles(
  producer: Producer,
  { documents }: Workshop,
): Readonly<Record<string, ExpectedFile>> {
  return Object.fromEntries(
    documents.map((document) => [
      fileOf(producer, document),
      {
        producer: producer.name,
        format: producer.format,
        document: document.name,
        text: `${wholeText(document)}\n${producer.adds ?? ''}`,
        drugs: [...document.drugs],
        expectations: [...expectedOf(document, producer.can)],
      },
    ]),
  );
}

/** What an earlier run has written of the files that this one does not make. */
async function knownOf(out: string): Promise<Record<string, ExpectedFile>> {
  const path = join(out, 'expectations.json');
  if (!existsSync(path)) return {};
  return { ...Expectations.parse(JSON.parse(await readFile(path, 'utf8'))).files };
}
