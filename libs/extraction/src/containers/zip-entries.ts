import JSZip from 'jszip';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { Format } from '../detection/formats.js';
import type { UnpackBudget } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';

const MAX_ENTRIES = 10_000;
// What an office file is read from; pictures and the like are never unpacked.
const READ = /\.(xml|rels)$/i;

/**
 * An archive that is safe to hand to readers who unpack without a limit: what it says of its sizes
 * is added up before anything is unpacked, and held to while it is. Pictures and embedded files stay
 * as names without content, but for those in `alsoRead`.
 */
export async function openArchive(
  bytes: Buffer,
  budget: UnpackBudget,
  type: Format = 'docx',
  alsoRead?: RegExp,
): Promise<JSZip> {
  try {
    const entries = await list(bytes, budget, type, alsoRead);
    const archive = new JSZip();
    for (const { entry, read } of entries)
      archive.file(entry.fileName, await read(), { createFolders: false });
    return archive;
  } catch (error) {
    throw error instanceof DocumentRejected
      ? error
      : new DocumentRejected('broken', {}, { cause: error });
  }
}

interface Listed {
  readonly entry: Entry;
  readonly read: () => Promise<Buffer>;
}

async function list(
  bytes: Buffer,
  budget: UnpackBudget,
  type: Format,
  alsoRead: RegExp | undefined,
): Promise<readonly Listed[]> {
  // It checks that what comes out is as long as stated, and no name leaves the archive.
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const listed: Listed[] = [];
  for await (const entry of zip.eachEntry()) {
    if (listed.length >= MAX_ENTRIES) throw budget.exceeded();
    if (entry.fileName.endsWith('/')) continue;
    budget.spend(entry.uncompressedSize);
    if (entry.isEncrypted()) throw new DocumentRejected('encrypted', { found: type });
    const read = async (): Promise<Buffer> =>
      Buffer.concat(await (await zip.openReadStreamPromise(entry)).toArray());
    const isRead = READ.test(entry.fileName) || alsoRead?.test(entry.fileName) === true;
    listed.push({ entry, read: isRead ? read : nothing });
  }
  return listed;
}

async function nothing(): Promise<Buffer> {
  return Buffer.alloc(0);
}
