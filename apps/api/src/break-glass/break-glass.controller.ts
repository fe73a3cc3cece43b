import { BreakGlassReviews, BreakGlassService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Post()
  @Access('break-glass:use')
  @ApiOperation({
    summary: 'Start break-glass access to one patient, for a limited time and with a reason',
  })
  @ApiCreatedResponse({ standardSchema: BreakGlassView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: BreakGlassView })
  async openBreakGlass(
    @Caller() actor: Actor,
    @Body({ schema: BreakGlassRequest }) body: BreakGlassRequest,
  ): Promise<BreakGlassView> {
    const { patientIdentifier: identifier, authority = null, ...given } = body;
    return toBreakGlassView(await this.breakGlass.open(actor, { identifier, authority }, given));
  }

  @Get('own')
  @Access('break-glass:use')
  @ApiOperation({ summary: 'List your own break-glass accesses' })
  @ApiOkResponse({ standardSchema: BreakGlassList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: BreakGlassList })
  async listOwnBreakGlass(
    @Caller() actor: Actor,
    @Query({ schema: OwnBreakGlassQuery }) { state }: OwnBreakGlassQuery,
  ): Promise<BreakGlassList> {
    const found = await this.breakGlass.list(actor, { state, whose: 'own' });
    return { items: found.map(toBreakGlassView) };
  }

  @Post(':breakGlassId/end')
  @Access('break-glass:use')
  @HttpCode(204)
  @ApiOperation({ summary: 'End your own break-glass access early' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async endBreakGlass(
    @Caller() actor: Actor,
    @Param('breakGlassId', { schema: BreakGlassId }) id: string,
  ): Promise<void> {
    await this.breakGlass.end(actor, id);
  }

  @Get()
  @Access('break-glass:review')
  @ApiOperation({ summary: 'List the newest 500 break-glass accesses' })
  @ApiOkResponse({ standardSchema: BreakGlassList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: BreakGlassList })
  async listBreakGlass(
    @Caller() actor: Actor,
    @Query({ schema: BreakGlassQuery }) { state }: BreakGlassQuery,
  ): Promise<BreakGlassList> {
    const found = await this.breakGlass.list(actor, { state, whose: 'all' });
    return { items: found.map(toBreakGlassView) };
  }

  @Post(':breakGlassId/review')
  @Access('break-glass:review')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record the review of another person’s break-glass access' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async reviewBreakGlass(
    @Caller() actor: Actor,
    @Param('breakGlassId', { schema: BreakGlassId }) id: string,
    @Body({ schema: BreakGlassReview }) { finding }: BreakGlassReview,
  ): Promise<void> {
    await this.reviews.review(actor, id, finding);
  }
}
