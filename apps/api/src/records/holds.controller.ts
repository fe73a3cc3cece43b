import { HoldsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  HoldId,
  HoldList,
  HoldRequest,
  HoldsQuery,
  HoldView,
  ReleaseRequest,
  toHoldView,
} from './holds.dto.js';

@ApiTags('records')
@Controller('api/holds')
export class HoldsController {
  constructor(private readonly holds: HoldsService) {}

  @Route(
    { post: '', access: 'records:manage', status: 201, answers: HoldView, problems: [404] },
    'Place a legal hold on a document, or on all documents of a patient',
  )
  async placeHold(
    @Caller() actor: Actor,
    @Body({ schema: HoldRequest }) { reason, ...subject }: HoldRequest,
  ): Promise<HoldView> {
    return toHoldView(await this.holds.place(actor, subject, reason));
  }

  @Route({ get: '', access: 'records:read', answers: HoldList }, 'List the newest 500 holds')
  async listHolds(
    @Caller() actor: Actor,
    @Query({ schema: HoldsQuery }) query: HoldsQuery,
  ): Promise<HoldList> {
    return { items: (await this.holds.list(actor, query)).map(toHoldView) };
  }

  @Route({ post: ':holdId/release', access: 'records:manage', answers: HoldView }, 'Lift a hold')
  async releaseHold(
    @Caller() actor: Actor,
    @Param('holdId', { schema: HoldId }) id: string,
    @Body({ schema: ReleaseRequest }) { reason }: ReleaseRequest,
  ): Promise<HoldView> {
    return toHoldView(await this.holds.release(actor, id, reason));
  }
}
