import {
  type ArrivedBytes,
  type DocumentDescription,
  type FilePassword,
  IntakeService,
} from '@app/documents';
import { type Actor, DomainError } from '@app/platform';
import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ValidationFailed } from '../http/validation.js';
import { DocumentFields } from './documents.dto.js';

export const UPLOAD_MAX_BYTES = Symbol('UploadMaxBytes');

const FIELD_MAX_BYTES = 1024;
const FIELD_MAX_COUNT = 16;
const FILE_NAME_MAX = 4096;
// RFC 6838, section 4.2: what a media type may be made of. Anything else says nothing.
const MEDIA_TYPE = /^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}$/i;
const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

export class UploadMalformed extends DomainError {
  readonly code = 'upload-malformed';
  readonly kind = 'malformed';
}

/** Without its parameters; a type that cannot be one says nothing. */
export function mediaTypeOf(given: string | null): string {
  const [type = ''] = (given ?? '').split(';', 1);
  return MEDIA_TYPE.test(type.trim()) ? type.trim().toLowerCase() : UNKNOWN_MEDIA_TYPE;
}

/** Reads a multipart/form-data request with one `file` part; the file goes through, never into, memory. */
@Injectable()
export class Upload {
  constructor(
    private readonly intake: IntakeService,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
  ) {}

  async receive(
    actor: Actor,
    request: FastifyRequest,
    key: string | null,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    if (!request.isMultipart()) {
      throw new UploadMalformed('Send the file as multipart/form-data, in a part named "file".');
    }
    const fields = new Map<string, unknown>();
    let arrived: { readonly bytes: ArrivedBytes; readonly part: MultipartFile } | null = null;
    try {
      for await (const part of request.parts(LIMITS)) {
        if (part.type === 'field') {
          if (fields.has(part.fieldname)) {
            throw new UploadMalformed('A field was sent twice. Send each field once.');
          }
          fields.set(part.fieldname, part.value);
        } else if (part.fieldname !== 'file' || arrived) {
          part.file.resume();
          throw new UploadMalformed('Send exactly one file, in a part named "file".');
        } else {
          arrived = { part, bytes: await this.intake.store(actor, part.file, this.maxBytes) };
        }
      }
      if (!arrived) throw new UploadMalformed('There is no file. Send it in a part named "file".');
      const description = describe(arrived.part, parseFields(Object.fromEntries(fields)));
      return await this.intake.accept(actor, arrived.bytes, description, key);
    } catch (error) {
      if (arrived) await this.intake.abandon(actor, arrived.bytes);
      throw asUploadError(error);
    }
  }
}

const LIMITS = {
  limits: {
    fields: FIELD_MAX_COUNT,
    fieldSize: FIELD_MAX_BYTES,
    files: 2, // the second is refused with a sentence
    fileSize: Number.POSITIVE_INFINITY, // the intake counts, and names its limit
  },
};

function parseFields(fields: Record<string, unknown>): DocumentFields {
  const parsed = DocumentFields.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new ValidationFailed(parsed.error.issues);
}

function describe(part: MultipartFile, fields: DocumentFields): DocumentDescription & FilePassword {
  // The parser's types forget that a part of a binary type is a file even without a name.
  const given: unknown = part.filename;
  const fileName = typeof given === 'string' ? given.toWellFormed() : '';
  if (fileName.length > FILE_NAME_MAX) {
    throw new UploadMalformed(
      `The file's name is longer than ${FILE_NAME_MAX} characters. Give it a shorter one and send it again.`,
    );
  }
  return {
    fileName: fileName === '' ? null : fileName,
    mediaType: mediaTypeOf(part.mimetype),
    source: 'rest',
    confidentiality: fields.confidentiality,
    patientIdentifier: fields.patientIdentifier ?? null,
    patientAuthority: fields.patientAuthority ?? null,
    patientName: fields.patientName ?? null,
    patientBirthDate: fields.patientBirthDate ?? null,
    encounterIdentifier: fields.encounterIdentifier ?? null,
    encounterAuthority: fields.encounterAuthority ?? null,
    externalNumber: fields.externalNumber ?? null,
    password: fields.password ?? null,
  };
}

/** Refusals of the multipart parser have a code of Fastify's; others are ours already, or faults. */
function asUploadError(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'FST_FIELDS_LIMIT') {
    return new UploadMalformed(`There are more than ${FIELD_MAX_COUNT} fields. Send fewer.`);
  }
  const broken =
    code.startsWith('FST_') || /multipart|unexpected end|premature close/i.test(error.message);
  return broken
    ? new UploadMalformed(
        'The upload was interrupted, or is not valid multipart/form-data. Send it again.',
        {
          cause: error,
        },
      )
    : error;
}
