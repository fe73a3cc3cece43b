import { join } from 'node:path';
import type { DatabaseAccess } from '@app/database';
import type { EvaluatedWeights } from '../evaluation/runs/evaluation-record.js';
import { type AdapterChoice, adapterChoice, type EngineInfo, readCatalog } from '@app/inference';
import type { Config, DataFolder } from '@app/platform';
import { Client } from 'pg';
import { z } from 'zod';
import { WeightsNotOfRelease } from './releases.errors.js';

export interface ActiveRelease extends EvaluatedWeights {
  readonly id: string;
  readonly model: NonNullable<EvaluatedWeights['model']>;
}

/** What a worker loads. */
export interface ChosenWeights {
  readonly model: string;
  readonly adapter: AdapterChoice;
  /** Null where the settings decide. */
  readonly release: ActiveRelease | null;
}

const CONNECT_MS = 10_000;
const Found = z.array(z.object({ tenant_id: z.uuid(), id: z.uuid() })).max(1);
const Row = z.tuple([
  z.object({
    model_id: z.string(),
    model_sha256: z.string(),
    adapter_id: z.string().nullable(),
    adapter_sha256: z.string().nullable(),
  }),
]);

/** What the settings pin wins; else what two people approved; else what the settings come with. */
export async function chooseWeights(
  config: Config,
  access: DatabaseAccess,
): Promise<ChosenWeights> {
  const release = config.modelPinnedBy.length > 0 ? null : await readActiveRelease(access);
  if (!release) {
    return { model: config.model, adapter: adapterChoice(config.adapter), release: null };
  }
  return { model: release.model.id, adapter: await adapterOf(release, config), release };
}

/** Throws `WeightsNotOfRelease` where other files were loaded than were approved. */
export function requireReleased({ model, adapter }: EngineInfo, release: ActiveRelease): void {
  const loaded = model?.sha256 ?? null;
  if (loaded !== release.model.sha256) {
    throw new WeightsNotOfRelease('model', release.model.sha256, loaded);
  }
  const laidOver = adapter?.sha256 ?? null;
  const approved = release.adapter?.sha256 ?? null;
  if (laidOver !== approved) throw new WeightsNotOfRelease('adapter', approved, laidOver);
}

/** Where an adapter that no catalog names lies once it was proposed: a release names bytes, not a path. */
export function adapterFile(
  { models }: Pick<DataFolder, 'models'>,
  { id, sha256 }: NonNullable<EvaluatedWeights['adapter']>,
): string {
  return join(models, 'adapters', sha256, `${id}.gguf`);
}

async function adapterOf(
  { model, adapter }: ActiveRelease,
  config: Config,
): Promise<AdapterChoice> {
  if (!adapter) return { kind: 'none' };
  const { adapters = [] } = await readCatalog(config.modelCatalog ?? undefined);
  const known = adapters.find(
    (one) => one.model === model.id && one.sha256 === adapter.sha256 && one.id === adapter.id,
  );
  return known
    ? { kind: 'catalog', id: known.id }
    : { kind: 'file', path: adapterFile(config.data, adapter) };
}

/** Before there is an application: the model is loaded first. */
async function readActiveRelease(access: DatabaseAccess): Promise<ActiveRelease | null> {
  const client = new Client({
    ...access.as('cloister_app'),
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
  });
  await client.connect();
  try {
    await client.query('begin');
    const [found] = Found.parse(
      (await client.query('select tenant_id, id from across_active_release()')).rows,
    );
    if (!found) return null;
    await client.query(`select set_config('cloister.tenant', $1, true)`, [found.tenant_id]);
    const [row] = Row.parse(
      (
        await client.query(
          'select model_id, model_sha256, adapter_id, adapter_sha256 from model_release where id = $1',
          [found.id],
        )
      ).rows,
    );
    const { adapter_id: adapterId, adapter_sha256: adapterSha256 } = row;
    return {
      id: found.id,
      model: { id: row.model_id, sha256: row.model_sha256 },
      adapter:
        adapterId !== null && adapterSha256 !== null
          ? { id: adapterId, sha256: adapterSha256 }
          : null,
    };
  } finally {
    await client.end();
  }
}
