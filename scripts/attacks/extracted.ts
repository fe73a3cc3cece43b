import { availableParallelism } from 'node:os';
import { Extractor } from '@app/extraction';
import type { Config } from '@app/platform';

/** What the service's reader makes of text files with these texts, in order. */
export async function extracted(
  texts: readonly string[],
  config: Config,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { timeoutMs, maxRssBytes, ocr } = config.worker.extract;
  const concurrency = availableParallelism();
  await using extractor = new Extractor({
    mode: config.worker.sandbox,
    timeoutMs,
    maxRssBytes,
    ocr,
    concurrency,
    hiddenFolders: [config.data.path],
  });
  const read = async (text: string): Promise<string> => {
    const input = { bytes: once(Buffer.from(text)), fileName: 'note.txt' };
    const outcome = await extractor.extract(input, signal);
    if (outcome.kind === 'rejected') throw new Error(`A note was refused: ${outcome.reason.code}.`);
    return outcome.extraction.text;
  };
  return await Promise.all(texts.map(read));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
