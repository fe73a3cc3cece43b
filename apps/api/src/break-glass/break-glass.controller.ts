import { BreakGlassReviews, BreakGlassService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  BreakGlassId,
  BreakGlassList,
  BreakGlassQuery,
  BreakGlassRequest,
  BreakGlassReview,
  BreakGlassView,
  OwnBreakGlassQuery,
  toBreakGlassView,
} from './break-glass.dto.js';

@ApiTags('break-glass')
@Controller('api/break-glass')
export class BreakGlassController {
  constructor(
    private readonly breakGlass: BreakGlassService,
    private readonly reviews: BreakGlassReviews,
  ) {}

  @Route(
    {
      post: '',
      access: 'break-glass:use',
      status: 201,
      answers: BreakGlassView,
      problems: [404, 409],
    },
    'Start break-glass access to one patient, for a limited time and with a reason',
  )
  async openBreakGlass(
    @Caller() actor: Actor,
    @Body({ schema: BreakGlassRequest }) body: BreakGlassRequest,
  ): Promise<BreakGlassView> {
    const { patientIdentifier: identifier, authority = null, ...given } = body;
    return toBreakGlassView(await this.breakGlass.open(actor, { identifier, authority }, given));
  }

  @Route(
    { get: 'own', access: 'break-glass:use', answers: BreakGlassList },
    'List your own break-glass accesses',
  )
  async listOwnBreakGlass(
    @Caller() actor: Actor,
    @Query({ schema: OwnBreakGlassQuery }) { state }: OwnBreakGlassQuery,
  ): Promise<BreakGlassList> {
    const found = await this.breakGlass.list(actor, { state, whose: 'own' });
    return { items: found.map(toBreakGlassView) };
  }

  @Route(
    { post: ':breakGlassId/end', access: 'break-glass:use' },
    'End your own break-glass access early',
  )
  async endBreakGlass(
    @Caller() actor: Actor,
    @Param('breakGlassId', { schema: BreakGlassId }) id: string,
  ): Promise<void> {
    await this.breakGlass.end(actor, id);
  }

  @Route(
    { get: '', access: 'break-glass:review', answers: BreakGlassList },
    'List the newest 500 break-glass accesses',
  )
  async listBreakGlass(
    @Caller() actor: Actor,
    @Query({ schema: BreakGlassQuery }) { state }: BreakGlassQuery,
  ): Promise<BreakGlassList> {
    const found = await this.breakGlass.list(actor, { state, whose: 'all' });
    return { items: found.map(toBreakGlassView) };
  }

  @Route(
    { post: ':breakGlassId/review', access: 'break-glass:review', problems: [409] },
    'Record the review of another person’s break-glass access',
  )
  async reviewBreakGlass(
    @Caller() actor: Actor,
    @Param('breakGlassId', { schema: BreakGlassId }) id: string,
    @Body({ schema: BreakGlassReview }) { finding }: BreakGlassReview,
  ): Promise<void> {
    await this.reviews.review(actor, id, finding);
  }
}
