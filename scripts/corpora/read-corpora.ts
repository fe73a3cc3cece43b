import { growthDuring } from '../bench/memory-watch.js';
import type { BenchService } from '../bench/service.js';
import { connectionsDuring, type Connections, workerOf } from './connections.js';
import type { CorpusFile } from './corpus-file.js';
import type { Corpus } from './corpus-files.js';
import { Intake } from './intake.js';
import type { FileOutcome } from './outcome.js';
import type { CorpusResult } from './table.js';

/** As many as the worker reads at once: none waits for its turn, and times are those of the reading. */
const AT_ONCE = 2;
const MIB = 1024 * 1024;
/** Files that want to grow; sent one by one, with an eye on the memory of the service. */
const BOMBS = 'bombs';
/** Files that want to call somebody; their reading is watched for connections. */
const CALLBACKS = 'pdf-callback';

export interface Watched {
  /** Null where nothing could watch, undefined where no such corpus was read. */
  readonly connections: Connections | null | undefined;
  /** Whether the api and the worker are the same processes as before. */
  readonly survived: boolean;
}

export interface ReadCorpora {
  readonly results: readonly CorpusResult[];
  readonly texts: ReadonlyMap<string, string>;
  readonly watched: Watched;
}

export async function readCorpora(
  service: BenchService,
  corpora: readonly Corpus[],
  signal: AbortSignal,
): Promise<ReadCorpora> {
  const intake = new Intake(service.url, service.apiKey, signal);
  const texts = new Map<string, string>();
  const results: CorpusResult[] = [];
  const before = [service.pidOf('api'), service.pidOf('worker')];
  let connections: Connections | null | undefined;
  for (const { name, files } of corpora) {
    process.stderr.write(`${name}: ${files.length} files\n`);
    const outcomes: FileOutcome[] = [];
    const read = async (): Promise<void> => {
      await sendAll(files, name === BOMBS ? 1 : AT_ONCE, async (file) => {
        const send = name === BOMBS ? sendWatched : sendPlain;
        outcomes.push(await send(service, intake, file, texts));
      });
    };
    if (name === CALLBACKS) {
      connections = await connectionsDuring(workerOf(service.pid), read);
    } else await read();
    results.push({ name, outcomes: outcomes.toSorted((a, b) => (a.file < b.file ? -1 : 1)) });
  }
  const after = [service.pidOf('api'), service.pidOf('worker')];
  return { results, texts, watched: { connections, survived: after.join() === before.join() } };
}

async function sendAll(
  files: readonly CorpusFile[],
  atOnce: number,
  send: (file: CorpusFile) => Promise<void>,
): Promise<void> {
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let file = files[next++]; file; file = files[next++]) await send(file);
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

async function sendPlain(
  _service: BenchService,
  intake: Intake,
  file: CorpusFile,
  texts: Map<string, string>,
): Promise<FileOutcome> {
  const { outcome, text } = await intake.send(file);
  if (text !== null) texts.set(file.path, text);
  return outcome;
}

async function sendWatched(
  service: BenchService,
  intake: Intake,
  file: CorpusFile,
  texts: Map<string, string>,
): Promise<FileOutcome> {
  // made before the memory is watched: it is this process that makes it
  const bytes = await file.bytes();
  const ready = { ...file, bytes: () => Promise.resolve(bytes) };
  let outcome: FileOutcome | undefined;
  const inWorker = async (): Promise<void> => {
    outcome = await sendPlain(service, intake, ready, texts);
  };
  let worker = 0;
  const api = await growthDuring(service.pidOf('api'), async () => {
    const { peakBytes, beforeBytes } = await growthDuring(service.pidOf('worker'), inWorker);
    worker = peakBytes - beforeBytes;
  });
  if (!outcome) throw new Error('a file had no outcome');
  const growth = worker + api.peakBytes - api.beforeBytes;
  return { ...outcome, growthMiB: Math.round(growth / MIB) };
}
