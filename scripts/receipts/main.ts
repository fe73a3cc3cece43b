import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Extraction, Extractor } from '@app/extraction';
import { createEngine, type Engine, LlamaCppEngine } from '@app/inference';
import { DomainError, readConfig } from '@app/platform';
import { tinyModel } from '../../test/support/tiny-model.js';
import { describeMachine } from '../bench/machine.js';
import { Interrupted, Shutdown } from '../bench/shutdown.js';
import { allCorpora } from '../corpora/corpus-files.js';
import { account } from './account.js';
import { longPdf, longText, type MadeFile } from './long-texts.js';
import { type FileAccount, faultyOf, type ReceiptsReport, record, toText } from './report.js';

const USAGE = `npm run receipts [-- NAME…] [--json FILE] [--record] [--no-long]

Reads every file of the corpora NAME (their folders; without one, all pdf-*, office and cda) as the service does, with a model of random weights, and adds up the receipts. Then a PDF of 300
pages and a text of 100,000 tokens: in one call by that model, in parts by the default model.
  --json FILE  writes all accounts as JSON
  --record     writes them into docs/measurements/receipts.md and .json; for all corpora only
  --no-long    leaves the long texts out (the default model takes some minutes for them)
`;
const READ = /^(pdf-.*|office|cda)$/;
const DEFAULT_MODEL = 'smollm2-135m-instruct';

/** The answer is the exit code: 0 when every receipt adds up. */
export async function runReceipts(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    process.stderr.write(USAGE);
    return command ? 0 : 2;
  }
  using shutdown = new Shutdown();
  try {
    const report = await take(command, shutdown.signal);
    process.stdout.write(`${toText(report)}\n`);
    if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
    if (command.record) await record(report);
    return faultyOf(report).length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}

interface Command {
  readonly names: readonly string[];
  readonly long: boolean;
  readonly json: string | undefined;
  readonly record: boolean;
  readonly help: boolean;
}

function readCommand(args: readonly string[]): Command | null {
  const options = {
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
    'no-long': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals: names } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const partly = names.length > 0 || values['no-long'];
    if (values.record && partly) return null;
    return {
      names,
      long: !values['no-long'],
      json: values.json,
      record: values.record,
      help: values.help,
    };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

async function take(
  { names, long }: { readonly names: readonly string[]; readonly long: boolean },
  signal: AbortSignal,
): Promise<ReceiptsReport> {
  const machine = describeMachine();
  const { worker, data } = readConfig({});
  await using extractor = new Extractor({
    mode: worker.sandbox,
    timeoutMs: worker.extract.timeoutMs,
    maxRssBytes: worker.extract.maxRssBytes,
    ocr: worker.extract.ocr,
    concurrency: 1,
    hiddenFolders: [data.path],
  });
  const files: FileAccount[] = [];
  {
    const { path, sha256 } = tinyModel();
    const model = { id: 'tiny', name: 'tiny', sha256, path };
    await using tiny = await LlamaCppEngine.open({ model, contextTokens: 131_072 }, signal);
    for (const { name, files: some } of allCorpora()) {
      if (names.length > 0 ? !names.includes(name) : !READ.test(name)) continue;
      process.stderr.write(`${name}: ${some.length} files\n`);
      for (const file of some) {
        files.push(
          await read({ name: file.path, bytes: await file.bytes() }, extractor, tiny, signal),
        );
      }
    }
    if (long) {
      for (const file of [longPdf(), await longText(tiny, signal)]) {
        files.push(await read(file, extractor, tiny, signal));
      }
    }
  }
  if (long) {
    await using engine = await createEngine(
      // in parts, as models read whose effective context nobody has measured
      {
        model: DEFAULT_MODEL,
        modelsFolder: data.models,
        effectiveContextTokens: Number.MAX_SAFE_INTEGER,
      },
      { signal },
    );
    for (const file of [longPdf(), await longText(engine, signal)]) {
      process.stderr.write(`${file.name}, by the default model\n`);
      files.push(await read(file, extractor, engine, signal));
    }
  }
  return { version: 1, takenAt: new Date().toISOString(), machine, files };
}

async function read(
  { name, bytes }: MadeFile,
  extractor: Extractor,
  engine: Engine,
  signal: AbortSignal,
): Promise<FileAccount> {
  const model = engine.info.model?.id ?? 'none';
  const fileName = name.split('/').at(-1) ?? name;
  const outcome = await extractor.extract({ bytes: one(bytes), fileName }, signal);
  if (outcome.kind === 'rejected') {
    return { file: name, model, account: null, reason: outcome.reason.code };
  }
  try {
    const extraction = Extraction.parse(outcome.extraction);
    return { file: name, model, account: await account(extraction, engine, signal), reason: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { file: name, model, account: null, reason: `run: ${error.code}` };
  }
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
