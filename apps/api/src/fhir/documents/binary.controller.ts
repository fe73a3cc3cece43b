import { Readable } from 'node:stream';
import { DocumentContentService, type FoundBytes, UnattachedBinaries } from '@app/documents';
import { InvalidFhirRequest, readSentBinary, setDataAside } from '@app/fhir';
import type { Actor } from '@app/platform';
import type { Binary } from '@medplum/fhirtypes';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendContent } from '../../documents/content-response.js';
import { Downloads } from '../../documents/downloads.js';
import { mediaTypeOf, UPLOAD_MAX_BYTES } from '../../documents/upload.js';
import { Caller } from '../../http/caller.js';
import { FHIR_BODY_MAX_BYTES, FHIR_JSON } from '../../http/problems/fhir-error.js';
import { Site } from '../../session/site.js';
import { once } from './describe-sent.js';
import { answerCreated, baseOf } from '../fhir-answer.js';
import { asksForResource, FhirBytesRoute, FhirRoute } from '../fhir-exchange.js';
import { ResourceId } from '../fhir.dto.js';

/** The files of documents in FHIR, and bytes on their way to become one. */
@Controller('fhir/R4/Binary')
export class BinaryController {
  constructor(
    private readonly binaries: UnattachedBinaries,
    private readonly contents: DocumentContentService,
    private readonly downloads: Downloads,
    private readonly site: Site,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
  ) {}

  @FhirRoute({ post: '', access: 'document:add', blockedWhile: 'intake-paused', status: 201 })
  async createBinary(
    @Caller() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Binary | undefined> {
    const base = baseOf(this.site, request);
    const { bytes, mediaType } = bytesIn(request);
    const contentType = mediaTypeOf(mediaType);
    const { maxBytes } = this;
    const id = await this.binaries.keep(actor, bytes, { mediaType: contentType, maxBytes });
    const resource: Binary = { resourceType: 'Binary', id, contentType };
    return answerCreated(base, request, reply, { resource, isNew: true });
  }

  /** As it is; as a resource for whoever asks for that. */
  @FhirBytesRoute({ get: ':binaryId', access: 'document:read' })
  async getBinary(
    @Caller() actor: Actor,
    @Param('binaryId', { schema: ResourceId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.downloads.begin(actor, id, reply);
    const found = await this.find(actor, id);
    if (!asksForResource(request)) {
      await sendContent(reply, { ...found, fileName: null });
      return;
    }
    const resource = await asResource(id, found);
    await reply.type(FHIR_JSON).send(JSON.stringify(resource));
  }

  /** Bytes that only their sender sees, or the file of a document. */
  private async find(actor: Actor, id: string): Promise<FoundBytes> {
    const own = await this.binaries.find(actor, id);
    if (own?.documentId === null) return this.binaries.read(actor, id);
    return this.contents.read(actor, own?.documentId ?? id);
  }
}

/** The body, which is a resource in JSON, or the bytes themselves. */
function bytesIn({ body, binaryType }: FastifyRequest): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
} {
  if (binaryType !== null && body instanceof Readable)
    return { bytes: body, mediaType: binaryType };
  const { bytes, mediaType } = readSentBinary(setDataAside(body));
  return { bytes: once(bytes), mediaType };
}

async function asResource(
  id: string,
  { mediaType, sizeBytes, bytes }: FoundBytes,
): Promise<Binary> {
  if (sizeBytes > (FHIR_BODY_MAX_BYTES / 4) * 3) {
    throw new InvalidFhirRequest(
      'unacceptable',
      'The file is too large for a resource in JSON. Request it in its own media type, without Accept.',
      'too-long',
    );
  }
  const data = Buffer.concat(await Array.fromAsync(bytes)).toString('base64');
  return { resourceType: 'Binary', id, contentType: mediaType, data };
}
