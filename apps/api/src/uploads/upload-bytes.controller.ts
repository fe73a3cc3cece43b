import type { Actor } from '@app/platform';
import { Controller, Head, HttpCode, Options, Param, Patch, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { NeedsRoom } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Head()
  @Access('document:add')
  @ApiOperation({ summary: 'Read how many bytes of an upload are stored (tus)' })
  @ApiHeader(TUS_VERSION)
  @ApiOkResponse({ description: 'In the header Upload-Offset.' })
  @ApiProblems(400, 401, 403, 404, 409)
  async headUploadBytes(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.answer(actor, id, request, reply);
  }

  @Patch()
  @Access('document:add')
  @NeedsRoom()
  @HttpCode(204)
  @ApiOperation({ summary: 'Send bytes of an upload, starting at an offset (tus)' })
  @ApiHeader(TUS_VERSION)
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: { type: 'integer' } })
  @ApiConsumes(BYTES_MEDIA_TYPE)
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiNoContentResponse({
    description: 'The header Upload-Offset states how many bytes are stored now.',
  })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 503)
  async sendUploadBytes(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.receive(actor, id, request, reply);
  }

  @Options()
  @Access('document:add')
  @HttpCode(204)
  @ApiOperation({ summary: 'Read the supported version of tus' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async askUploadProtocol(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.answer(actor, id, request, reply);
  }
}
