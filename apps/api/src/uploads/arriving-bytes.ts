import type { IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';

export const BYTES_MEDIA_TYPE = 'application/offset+octet-stream';

/** Bodies of bytes are read by the route, as they come: no parser gathers them. */
export function leaveBytesToTheirReader(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(BYTES_MEDIA_TYPE, (_request, _payload, done) => done(null));
}

/**
 * The body of a request as a stream that ends where its bytes end, also when the connection breaks:
 * what came before is as good as any.
 */
export class ArrivingBytes implements Disposable {
  private readonly bytes = new PassThrough();
  private readonly end = (): void => void this.bytes.end();

  constructor(private readonly request: IncomingMessage) {
    request.once('close', this.end);
    request.pipe(this.bytes);
  }

  stream(): ReadableStream<Uint8Array> {
    return Readable.toWeb(this.bytes);
  }

  /** Whoever throws the rest away reads it from the request itself. */
  [Symbol.dispose](): void {
    this.request.off('close', this.end);
    this.request.unpipe(this.bytes);
    this.bytes.destroy();
  }
}
