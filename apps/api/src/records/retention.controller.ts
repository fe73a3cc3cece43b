import { type RetentionClass, RetentionService } from '@app/documents';
import { MessageRetention } from '@app/messages';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Put,
  SerializeOptions,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  DueList,
  RetentionClassName,
  RetentionTerms,
  RetentionView,
  toDueList,
  toRetentionView,
} from './retention.dto.js';

@ApiTags('records')
@Controller('api/retention')
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    private readonly messages: MessageRetention,
  ) {}

  @Get()
  @Access('records:read')
  @ApiOperation({ summary: 'Read how long documents are kept' })
  @ApiOkResponse({ standardSchema: RetentionView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: RetentionView })
  async getRetention(@Caller() actor: Actor): Promise<RetentionView> {
    return toRetentionView(await this.retention.rules(actor));
  }

  @Get('due')
  @Access('records:read')
  @ApiOperation({
    summary: 'List the next 500 documents marked for erasure, and how many messages are due',
  })
  @ApiOkResponse({ standardSchema: DueList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: DueList })
  async listDueDocuments(@Caller() actor: Actor): Promise<DueList> {
    return toDueList(await this.retention.due(actor), await this.messages.due(actor));
  }

  @Put(':class')
  @Access('records:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set how long documents of a class are kept' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setRetention(
    @Caller() actor: Actor,
    @Param('class', { schema: RetentionClassName }) of: RetentionClass,
    @Body({ schema: RetentionTerms }) terms: RetentionTerms,
  ): Promise<void> {
    await this.retention.setRule(actor, { class: of, ...terms });
  }

  @Delete(':class')
  @Access('records:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the rule of a class: its documents follow the general rule' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async clearRetention(
    @Caller() actor: Actor,
    @Param('class', { schema: RetentionClassName }) of: RetentionClass,
  ): Promise<void> {
    await this.retention.clearRule(actor, of);
  }
}
