import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { DEFAULT_CORPORA_FOLDER } from '../../../test/support/corpora.js';
import { fetchFiles } from './fetch-files.js';
import { type ListedFile, listedFiles } from './manifest.js';

const GITHUB = 'https://raw.githubusercontent.com';
const SHOWN_FAILURES = 20;
const USAGE = `npm run corpora:fetch [-- NAME…] [--folder FOLDER] [--from URL] [--list]

Fetches the public test files that test/corpora lists, each from its repository at one commit, and keeps
those whose SHA-256 is the listed one. Run it again to continue; what is there is not fetched twice.
  NAME             corpora (pdf-pdfjs, hl7v2, ...); without one, all
  --folder FOLDER  where they go (CLOISTER_CORPORA, else testdata/ in the checkout)
  --from URL       a mirror that answers /<repository>/<commit>/<path> (${GITHUB})
  --list           lists repositories, commits, licences and sizes, and fetches nothing
`;

interface Command {
  readonly files: readonly ListedFile[];
  readonly folder: string;
  readonly from: string;
  readonly list: boolean;
}

/** The answer is the exit code: 0 when every file is there, 1 when some are not, 2 for a wrong call. */
export async function runFetch(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = readCommand(args);
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (command.list) {
    process.stdout.write(listOf(command.files));
    return 0;
  }
  return fetchAll(command);
}

async function fetchAll({ files, folder, from }: Command): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort(new Error('stopped'));
  process.once('SIGINT', onInterrupt);
  const bar = new SingleBar(
    { format: '{bar} {value} of {total} files', noTTYOutput: false },
    Presets.shades_classic,
  );
  bar.start(files.length, 0);
  try {
    const { present, fetched, failed } = await fetchFiles(files, {
      folder,
      from,
      signal: stop.signal,
      onFile: (done) => bar.update(done),
    });
    bar.stop();
    process.stdout.write(
      `${folder}: ${fetched} fetched, ${present} were there, ${failed.length} failed\n`,
    );
    for (const { file, reason } of failed.slice(0, SHOWN_FAILURES)) {
      process.stderr.write(`  ${file}: ${reason}\n`);
    }
    if (failed.length > SHOWN_FAILURES) {
      process.stderr.write(`  and ${failed.length - SHOWN_FAILURES} more\n`);
    }
    if (failed.length > 0) process.stderr.write('Run the same command again to continue.\n');
    return failed.length > 0 ? 1 : 0;
  } catch (error) {
    bar.stop();
    if (!stop.signal.aborted) throw error;
    process.stderr.write('Stopped. Run the same command again to continue.\n');
    return 130;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

function readCommand(args: readonly string[]): Command | null {
  const options = {
    folder: { type: 'string', default: process.env['CLOISTER_CORPORA'] || DEFAULT_CORPORA_FOLDER },
    from: { type: 'string', default: GITHUB },
    list: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const all = listedFiles();
    const names = new Set(all.map(corpusOf));
    if (!URL.canParse(values.from) || positionals.some((name) => !names.has(name))) return null;
    const files =
      positionals.length > 0 ? all.filter((file) => positionals.includes(corpusOf(file))) : all;
    return { ...values, files };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

function listOf(files: readonly ListedFile[]): string {
  const bySource = Map.groupBy(files, ({ repository }) => repository);
  const lines = [...bySource].map(([repository, [first, ...others]]) => {
    const bytes = others.reduce((sum, file) => sum + file.bytes, first?.bytes ?? 0);
    return `${repository} ${first?.commit}  ${others.length + 1} files, ${Math.ceil(bytes / 1024)} KiB  ${first?.licence}\n`;
  });
  return lines.join('');
}

function corpusOf({ file }: ListedFile): string {
  return file.split('/', 1)[0] ?? '';
}
