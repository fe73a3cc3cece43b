import { LogNotWitnessed, Witness, WitnessRefusal } from '@app/audit';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../http/access.guard.js';
import { AnonymousRefusals } from '../http/anonymous-refusals.js';
import { ApiProblems } from '../openapi/api-problems.js';

const Text = z.string().max(256 * 1024);
const LINE = 'text/plain; charset=utf-8';
const SIZE = 'text/x.tlog.size';

/** A witness of other sites' logs. Who asks is known by the signature of the checkpoint alone. */
@ApiTags('witness')
@Controller('api/witness')
export class WitnessController {
  constructor(
    private readonly witness: Witness,
    private readonly refusals: AnonymousRefusals,
  ) {}

  @Get('key')
  @Access('anyone')
  @ApiOperation({ summary: 'Read the key that verifies this service’s cosignatures' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ standardSchema: Text })
  @ApiProblems(404)
  async getWitnessKey(@Res() reply: FastifyReply): Promise<void> {
    if (this.witness.key === null) throw new LogNotWitnessed();
    await reply.type(LINE).send(`${this.witness.key}\n`);
  }

  @Post('add-checkpoint')
  @Access('signed')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have a checkpoint of a listed log cosigned (c2sp.org/tlog-witness)' })
  @ApiConsumes('text/plain')
  @ApiProduces('text/plain')
  @ApiOkResponse({ standardSchema: Text })
  @ApiProblems(400, 403, 404, 409, 413, 422)
  async addCheckpoint(
    @Body({ schema: Text }) body: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const answer = await this.witness.cosign(body);
      if (answer.kind === 'cosigned') await reply.type(LINE).send(`${answer.line}\n`);
      // the protocol's own answer, which is no problem: the client proves from there
      else await reply.code(409).header('content-type', SIZE).send(`${answer.size}\n`);
    } catch (error) {
      if (error instanceof WitnessRefusal) this.refusals.count(request, error.code);
      throw error;
    }
  }
}
