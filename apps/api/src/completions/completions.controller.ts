import { CompletionsService, OfferedModels } from '@app/completions';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiOpenAiErrors } from '../openapi/api-problems.js';
import { streamCompletion, wholeCompletion } from './completion-replies.js';
import {
  ChatCompletion,
  ChatCompletionRequest,
  ModelList,
  toModelList,
  toOrder,
} from './completions.dto.js';

/** The face of OpenAI's interface, for the owner's other programs. */
@ApiTags('completions')
@Controller('v1')
export class CompletionsController {
  constructor(
    private readonly completions: CompletionsService,
    private readonly models: OfferedModels,
  ) {}

  @Post('chat/completions')
  @Access('client')
  @BlockedWhilePaused()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Have the model answer messages (compatible with OpenAI chat completions)',
  })
  @ApiProduces('application/json', 'text/event-stream')
  @ApiOkResponse({ standardSchema: ChatCompletion })
  @ApiOpenAiErrors(400, 401, 403, 404, 413, 429, 503)
  async createChatCompletion(
    @Caller() actor: Actor,
    @Body({ schema: ChatCompletionRequest }) body: ChatCompletionRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    if (request.raw.socket.destroyed) return; // gone while its key was looked up
    const call = await this.completions.begin(actor, toOrder(body), gone.signal);
    if (body.stream) return streamCompletion(call, body, reply);
    const completion = await wholeCompletion(call, body);
    if (completion) await reply.send(completion);
    return undefined;
  }

  @Get('models')
  @Access('client')
  @ApiOperation({ summary: 'List the available models (compatible with OpenAI)' })
  @ApiOkResponse({ standardSchema: ModelList })
  @ApiOpenAiErrors(401, 403)
  @SerializeOptions({ schema: ModelList })
  async listModels(@Caller() actor: Actor): Promise<ModelList> {
    return toModelList(await this.models.list(actor));
  }
}
