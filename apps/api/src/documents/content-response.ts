import { Readable } from 'node:stream';
import type { DocumentContent } from '@app/documents';
import { create } from 'content-disposition';
import type { FastifyReply } from 'fastify';

/** Types that a browser does not run. Everything else goes out as bytes without a meaning. */
const SAFE_MEDIA_TYPES = new Set([
  'application/pdf',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
]);
const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';
// No file system takes a longer name, and clients bound the size of headers.
const FILE_NAME_MAX = 255;
// A client that takes no byte for so long is gone; each holds up to two segments of 1 MiB.
const IDLE_MS = 60_000;

type Described = Omit<DocumentContent, 'bytes'>;

/** What the answer to GET would say before its bytes. */
export async function announceContent(reply: FastifyReply, content: Described): Promise<void> {
  await describe(reply, content).send(Readable.from([]));
}

/**
 * Sends the bytes as fast as the client takes them. The first are read before anything is said, so
 * that what cannot be opened at all is answered with a problem; later, the connection breaks.
 */
export async function sendContent(reply: FastifyReply, content: DocumentContent): Promise<void> {
  const bytes = content.bytes[Symbol.asyncIterator]();
  const first = await bytes.next();
  if (reply.raw.destroyed) {
    await bytes.return?.();
    return; // the client left while they were read
  }
  reply.raw.setTimeout(IDLE_MS, () => reply.raw.destroy());
  await describe(reply, content).send(Readable.from(continued(first, bytes)));
}

function describe(
  reply: FastifyReply,
  { mediaType, sizeBytes, fileName }: Described,
): FastifyReply {
  return reply
    .header('content-type', SAFE_MEDIA_TYPES.has(mediaType) ? mediaType : UNKNOWN_MEDIA_TYPE)
    .header('content-length', String(sizeBytes))
    .header('content-disposition', create(nameFor(fileName)))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'");
}

/**
 * The last part of the name as it came: folders are the sender's business. Without what turns the
 * direction of writing: it makes the end of a name look like another.
 */
function nameFor(fileName: string | null): string | undefined {
  const name =
    fileName
      ?.split(/[\\/]/)
      .at(-1)
      ?.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '')
      .trim() ?? '';
  return name === '' || name.length > FILE_NAME_MAX ? undefined : name;
}

async function* continued(
  first: IteratorResult<Buffer>,
  rest: AsyncIterator<Buffer>,
): AsyncIterable<Buffer> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
