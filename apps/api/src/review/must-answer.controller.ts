import type { Actor } from '@app/platform';
import { MustAnswer } from '@app/summaries';
import { Body, Controller, Get, HttpCode, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { MustAnswerView } from './review.dto.js';

/** What an organization wants answered when a draft leaves it out, besides what always must be. */
@ApiTags('review')
@Controller('api/must-answer')
export class MustAnswerController {
  constructor(private readonly mustAnswer: MustAnswer) {}

  @Get()
  @Access('records:read')
  @ApiOperation({
    summary: 'List the kinds of facts that must be answered in addition to those that always must',
  })
  @ApiOkResponse({ standardSchema: MustAnswerView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: MustAnswerView })
  async getMustAnswer(@Caller() actor: Actor): Promise<MustAnswerView> {
    return { classes: [...(await this.mustAnswer.get(actor))] };
  }

  @Put()
  @Access('records:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set them; applies to checks from now on' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setMustAnswer(
    @Caller() actor: Actor,
    @Body({ schema: MustAnswerView }) { classes }: MustAnswerView,
  ): Promise<void> {
    await this.mustAnswer.change(actor, classes);
  }
}
