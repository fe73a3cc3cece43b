import { DocumentRejected } from '../rejection.js';

const HEADER_BYTES = 8;
const FIELD_BYTES = 12;
const FIRST_DIRECTORY_AT = 4;

/**
 * A TIFF file for each page of one: recognition reads the first directory only, so each copy's header
 * points at another. TIFF 6.0, section 2. Throws `broken`, and `too-many-pages` beyond `maxPages`.
 */
export function* tiffPages(file: Buffer, maxPages: number): Generator<Buffer> {
  const little = file.toString('latin1', 0, 2) === 'II';
  const uint16 = (at: number): number => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const uint32 = (at: number): number => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const seen = new Set<number>();
  try {
    for (let at = uint32(FIRST_DIRECTORY_AT); at !== 0;) {
      if (at < HEADER_BYTES || seen.has(at)) throw new DocumentRejected('broken');
      if (seen.size === maxPages) throw new DocumentRejected('too-many-pages', { limit: maxPages });
      seen.add(at);
      const page = Buffer.from(file);
      if (little) page.writeUInt32LE(at, FIRST_DIRECTORY_AT);
      else page.writeUInt32BE(at, FIRST_DIRECTORY_AT);
      const next = at + 2 + uint16(at) * FIELD_BYTES;
      yield page;
      at = uint32(next);
    }
  } catch (error) {
    // A directory that lies beyond the end of the file.
    if (error instanceof RangeError) throw new DocumentRejected('broken', {}, { cause: error });
    throw error;
  }
}
