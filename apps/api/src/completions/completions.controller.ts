import { CompletionsService, OfferedModels } from '@app/completions';
import type { Actor } from '@app/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { OpenAiError } from '../http/problems/openai-error.js';
import { Route } from '../http/route.js';
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

  @Route(
    {
      post: 'chat/completions',
      access: 'client',
      blockedWhile: 'intake-paused',
      sends: { standardSchema: ChatCompletion },
      produces: ['application/json', 'text/event-stream'],
      problems: [404, 413, 429, 503],
      problemSchema: OpenAiError,
    },
    'Have the model answer messages (compatible with OpenAI chat completions)',
  )
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

  @Route(
    { get: 'models', access: 'client', answers: ModelList, problemSchema: OpenAiError },
    'List the available models (compatible with OpenAI)',
  )
  async listModels(@Caller() actor: Actor): Promise<ModelList> {
    return toModelList(await this.models.list(actor));
  }
}
