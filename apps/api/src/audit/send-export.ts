import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

// A client that takes no byte for so long is gone.
const IDLE_MS = 60_000;

export interface SentFile {
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * Sends a text as fast as the client takes it. Its first piece is made before anything is said, so that
 * what cannot be read at all is answered with a problem; later, the connection breaks.
 */
export async function sendExport(
  reply: FastifyReply,
  { mediaType, fileName }: SentFile,
  pieces: AsyncGenerator<string, void, undefined>,
): Promise<void> {
  const first = await pieces.next();
  if (reply.raw.destroyed) {
    await pieces.return();
    return; // the client left while it was made
  }
  reply.raw.setTimeout(IDLE_MS, () => reply.raw.destroy());
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Readable.from(continued(first, pieces), { objectMode: false }));
}

async function* continued(
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<string, void, undefined> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return();
  }
}
