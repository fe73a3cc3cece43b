import { TooManyBytes, UploadNotFound, UploadOffsetConflict, UploadReceiver } from '@app/documents';
import { type Actor, DomainError, CallerLimit } from '@app/platform';
import { type BeforeApplicationShutdown, HttpException, Inject, Injectable } from '@nestjs/common';
import { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD_MAX_BYTES } from '../documents/upload.js';
import { KnownRefusals } from '../http/problems/known-refusals.js';
import { ArrivingBytes } from './arriving-bytes.js';
import { TooManyUploadsAtOnce } from './too-many-uploads.error.js';
import { UploadLocks } from './upload-locks.js';
import { UploadStore } from './upload-store.js';

/** Of one caller at one process. Each keeps the piece that is arriving in memory, up to 1 MiB of it. */
const AT_ONCE = 64;
// An earlier request of the same upload has this long to end by itself.
const LET_GO_MS = 1000;
const REQUEST_HEADERS = [
  'content-length',
  'content-type',
  'tus-resumable',
  'upload-length',
  'upload-offset',
] as const;
const ANSWER_HEADERS = /^(tus-|upload-|cache-control$|connection$)/;

export class UploadRequestMalformed extends DomainError {
  readonly code = 'upload-request-malformed';
  readonly kind = 'malformed';

  constructor() {
    super(
      'This is not a request of the tus protocol 1.0.0. Send the headers Upload-Offset and Content-Type: application/offset+octet-stream.',
    );
  }
}

/** Speaks tus 1.0.0 about one upload; what it refuses is a problem like every other. */
@Injectable()
export class TusProtocol implements BeforeApplicationShutdown {
  private readonly locks = new UploadLocks();
  private readonly places = new CallerLimit(AT_ONCE);

  constructor(
    private readonly receiver: UploadReceiver,
    private readonly refusals: KnownRefusals,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
  ) {}

  /** What has arrived of a piece is stored before the api goes; its sender goes on later from there. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.locks.close();
  }

  /** Takes bytes in, where the caller does not send too many files at once. */
  async receive(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    using _place = await this.enter(actor);
    await this.answer(actor, id, request, reply);
  }

  async answer(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    void reply.header('tus-resumable', '1.0.0').header('tus-version', '1.0.0');
    const store = new UploadStore(this.receiver, actor);
    const server = new Server({
      path: '/api/uploads',
      datastore: store,
      // by caller: who may not see an upload must not interrupt its sender either
      locker: { newLock: (upload) => this.locks.newLock(`${actor.kind}/${actor.id}/${upload}`) },
      lockDrainTimeout: LET_GO_MS,
      maxSize: this.maxBytes,
      getFileIdFromRequest: () => id,
      allowedOrigins: () => false,
      onResponseError: (_request, error) => {
        throw asRefusal(error, store.sizeBytes);
      },
    });
    using bytes = new ArrivingBytes(request.raw);
    const response = await server.handleWeb(toWebRequest(request, bytes));
    if (response.status >= 400) throw asRefusal({ status_code: response.status }, store.sizeBytes);
    void reply.status(response.status);
    for (const [name, value] of response.headers) {
      if (ANSWER_HEADERS.test(name)) void reply.header(name, value);
    }
    await reply.send();
  }

  private async enter(actor: Actor): Promise<Disposable> {
    const place = this.places.take(actor);
    if (place) return place;
    const refusal = new TooManyUploadsAtOnce(this.places.each);
    await this.refusals.record(actor, refusal.code);
    throw refusal;
  }
}

function toWebRequest({ method, headers }: FastifyRequest, bytes: ArrivingBytes): Request {
  const given = new Headers();
  for (const name of REQUEST_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') given.set(name, value);
  }
  return new Request('http://uploads/', {
    method,
    headers: given,
    ...(method === 'PATCH' && { body: bytes.stream(), duplex: 'half' }),
  });
}

/** The tus server's own refusals are objects with a status; ours and Nest's pass as they are. */
function asRefusal(error: unknown, sizeBytes: number): unknown {
  if (error instanceof DomainError || error instanceof HttpException) return error;
  const status = hasStatus(error) ? error.status_code : null;
  switch (status) {
    case null:
      return error;
    case 404:
      return new UploadNotFound();
    case 409:
      return new UploadOffsetConflict();
    case 412:
      return new HttpException('', status);
    case 413:
      return new TooManyBytes(sizeBytes);
    default:
      return new UploadRequestMalformed();
  }
}

function hasStatus(error: unknown): error is { readonly status_code: number } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'status_code' in error &&
    typeof error.status_code === 'number'
  );
}
