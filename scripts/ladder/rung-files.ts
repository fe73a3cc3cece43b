import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  adapterChoice,
  type CatalogModel,
  EXTRACTIVE,
  type Engine,
  findAdapter,
  findModel,
  hashFile,
  LlamaCppEngine,
  locateModel,
  type ModelCatalog,
} from '@app/inference';
import type { Config } from '@app/platform';
import type { CommandContext } from '../../apps/cli/src/context.js';
import { openEngine } from '../../apps/cli/src/eval/open-engine.js';
import type { Rung } from './rungs.js';

export interface RungFiles {
  /** Of the model and its adapter together; null where that is not known. */
  readonly bytes: number | null;
  /** Why the rung cannot be run here; null where it can. */
  readonly notRun: string | null;
}

export async function filesOf(
  rung: Rung,
  catalog: ModelCatalog,
  { data, modelStores }: Config,
): Promise<RungFiles> {
  if (rung.model === null) return { bytes: null, notRun: null };
  const model = catalog.models.find(({ id }) => id === rung.model);
  if (!model) return notRun('the catalog has no such model');
  const adapter = findAdapter(catalog, model.id, { kind: rung.adapter });
  if (rung.adapter === 'default' && !adapter) return notRun('the catalog has no adapter for it');
  const adapterBytes = adapter?.bytes ?? 0;
  if (rung.file !== null) {
    const found = await sizeOf(join(data.models, rung.file));
    return found === null
      ? notRun(`not made: ${quantizeCommand(rung, model)}`)
      : { bytes: found + adapterBytes, notRun: null };
  }
  const isHere = (await locateModel(model, data.models, modelStores)) !== null;
  return {
    bytes: model.bytes === null ? null : model.bytes + adapterBytes,
    notRun: isHere ? null : `not fetched: npx cloister model pull ${model.id}`,
  };
}

/** Opens what writes, behind the walls of the service. Nothing is fetched. */
export async function openRung(
  rung: Rung,
  catalog: ModelCatalog,
  config: Config,
  context: CommandContext,
  signal: AbortSignal,
): Promise<Engine> {
  const adapter = adapterChoice(rung.adapter === 'none' ? 'none' : null);
  const named = { ...config, model: rung.model ?? EXTRACTIVE, engineServer: null };
  if (rung.file === null) return await openEngine(named, adapter, 1, context, signal);
  const model = findModel(catalog, named.model);
  const path = join(config.data.models, rung.file);
  const over = findAdapter(catalog, model.id, adapter);
  return await LlamaCppEngine.open(
    {
      model: {
        id: rung.id,
        name: rung.title,
        sha256: await hashFile(path, { signal, onRead: () => undefined }),
        path,
      },
      ...(over && { adapter: { id: over.id, sha256: over.sha256, path: over.file } }),
      contextTokens: model.contextTokens,
      concurrency: 1,
      sandbox: { setting: config.worker.sandbox, hiddenFolders: [config.data.path] },
    },
    signal,
  );
}

function notRun(reason: string): RungFiles {
  return { bytes: null, notRun: reason };
}

function quantizeCommand({ format, file }: Rung, { file: from }: CatalogModel): string {
  return `python3 scripts/ladder/quantize.py data/models/${basename(from)} ${format} data/models/${file}`;
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
