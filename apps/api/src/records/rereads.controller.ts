import { RereadsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  CancelledRereads,
  RequestedRereads,
  RereadProgressView,
  RereadRequest,
  toRereadProgressView,
} from './rereads.dto.js';

/** Documents that are read again by better readers. What was read and signed before stays as it is. */
@ApiTags('records')
@Controller('api/rereads')
export class RereadsController {
  constructor(private readonly rereads: RereadsService) {}

  @Route(
    { get: '', access: 'document:reread', answers: RereadProgressView },
    'Show how many documents are still to be read again, and which failed',
  )
  async getRereadProgress(@Caller() actor: Actor): Promise<RereadProgressView> {
    return toRereadProgressView(await this.rereads.progress(actor));
  }

  @Route(
    { post: 'preview', access: 'document:reread', answers: RequestedRereads },
    'Show how many documents a request would read again',
  )
  async previewRereads(
    @Caller() actor: Actor,
    @Body({ schema: RereadRequest }) scope: RereadRequest,
  ): Promise<RequestedRereads> {
    return this.rereads.preview(actor, scope);
  }

  @Route(
    {
      post: '',
      access: 'document:reread',
      status: 201,
      answers: RequestedRereads,
      problems: [404],
    },
    'Read documents again, after all new ones; earlier texts are kept',
  )
  async requestRereads(
    @Caller() actor: Actor,
    @Body({ schema: RereadRequest }) scope: RereadRequest,
  ): Promise<RequestedRereads> {
    return this.rereads.request(actor, scope);
  }

  @Route(
    { delete: '', access: 'document:reread', answers: CancelledRereads },
    'Cancel rereading of documents that are still waiting',
  )
  async cancelRereads(@Caller() actor: Actor): Promise<CancelledRereads> {
    return { documents: await this.rereads.cancel(actor) };
  }
}
