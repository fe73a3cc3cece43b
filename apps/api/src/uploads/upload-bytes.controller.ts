import type { Actor } from '@app/platform';
import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { BYTES_MEDIA_TYPE } from './arriving-bytes.js';
import { TusProtocol } from './tus-protocol.js';
import { UploadId } from './uploads.dto.js';

const TUS_VERSION = {
  name: 'Tus-Resumable',
  required: true,
  schema: { type: 'string', enum: ['1.0.0'] },
};

/** The bytes of uploads, by the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload). */
@ApiTags('uploads')
@Controller('api/uploads/:uploadId/bytes')
export class UploadBytesController {
  constructor(private readonly tus: TusProtocol) {}

  @Route(
    {
      head: '',
      access: 'document:add',
      sends: { description: 'In the header Upload-Offset.' },
      headers: [TUS_VERSION],
      problems: [409],
    },
    'Read how many bytes of an upload are stored (tus)',
  )
  async headUploadBytes(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.answer(actor, id, request, reply);
  }

  @Route(
    {
      patch: '',
      access: 'document:add',
      blockedWhile: 'disk-full',
      status: 204,
      sends: {
        description: 'The header Upload-Offset states how many bytes are stored now.',
      },
      headers: [
        { name: 'Upload-Offset', required: true, schema: { type: 'integer' } },
        TUS_VERSION,
      ],
      consumes: BYTES_MEDIA_TYPE,
      body: { required: true, schema: { type: 'string', format: 'binary' } },
      problems: [409, 413, 415, 503],
    },
    'Send bytes of an upload, starting at an offset (tus)',
  )
  async sendUploadBytes(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.receive(actor, id, request, reply);
  }

  @Route({ options: '', access: 'document:add' }, 'Read the supported version of tus')
  async askUploadProtocol(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.answer(actor, id, request, reply);
  }
}
