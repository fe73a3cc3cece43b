import { LogNotWitnessed, Witness, WitnessRefusal } from '@app/audit';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnonymousRefusals } from '../http/anonymous-refusals.js';
import { Route } from '../http/route.js';
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

  @Route(
    {
      get: 'key',
      access: 'anyone',
      sends: { standardSchema: Text },
      produces: ['text/plain'],
      problems: [404],
    },
    'Read the key that verifies this service’s cosignatures',
  )
  async getWitnessKey(@Res() reply: FastifyReply): Promise<void> {
    if (this.witness.key === null) throw new LogNotWitnessed();
    await reply.type(LINE).send(`${this.witness.key}\n`);
  }

  @Route(
    {
      post: 'add-checkpoint',
      access: 'signed',
      sends: { standardSchema: Text },
      consumes: 'text/plain',
      produces: ['text/plain'],
      problems: [403, 404, 409, 413, 422],
    },
    'Have a checkpoint of a listed log cosigned (c2sp.org/tlog-witness)',
  )
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
