import { TrainingUseService } from '@app/datasets';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, HttpCode, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { TrainingUseView } from './datasets.dto.js';

@ApiTags('datasets')
@Controller('api/training-use')
export class TrainingUseController {
  constructor(private readonly use: TrainingUseService) {}

  @Get()
  @Access('dataset:read')
  @ApiOperation({ summary: 'Read whether signed summaries may be used as training rows' })
  @ApiOkResponse({ standardSchema: TrainingUseView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: TrainingUseView })
  async getTrainingUse(@Caller() actor: Actor): Promise<TrainingUseView> {
    return { allowed: await this.use.isAllowed(actor) };
  }

  @Put()
  @Access('dataset:allow')
  @HttpCode(204)
  @ApiOperation({ summary: 'Allow or forbid it; takes effect immediately' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setTrainingUse(
    @Caller() actor: Actor,
    @Body({ schema: TrainingUseView }) { allowed }: TrainingUseView,
  ): Promise<void> {
    await this.use.change(actor, allowed);
  }
}
