import { type RetentionCategory, RetentionService } from '@app/documents';
import { MessageRetention } from '@app/messages';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  DueList,
  RetentionCategoryName,
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

  @Route(
    { get: '', access: 'records:read', answers: RetentionView },
    'Read how long documents are kept',
  )
  async getRetention(@Caller() actor: Actor): Promise<RetentionView> {
    return toRetentionView(await this.retention.rules(actor));
  }

  @Route(
    { get: 'due', access: 'records:read', answers: DueList },
    'List the next 500 documents marked for erasure, and how many messages are due',
  )
  async listDueDocuments(@Caller() actor: Actor): Promise<DueList> {
    return toDueList(await this.retention.due(actor), await this.messages.due(actor));
  }

  @Route(
    { put: ':category', access: 'records:manage' },
    'Set how long documents of a category are kept',
  )
  async setRetention(
    @Caller() actor: Actor,
    @Param('category', { schema: RetentionCategoryName }) of: RetentionCategory,
    @Body({ schema: RetentionTerms }) terms: RetentionTerms,
  ): Promise<void> {
    await this.retention.setRule(actor, { category: of, ...terms });
  }

  @Route(
    { delete: ':category', access: 'records:manage' },
    'Remove the rule of a category: its documents follow the general rule',
  )
  async clearRetention(
    @Caller() actor: Actor,
    @Param('category', { schema: RetentionCategoryName }) of: RetentionCategory,
  ): Promise<void> {
    await this.retention.clearRule(actor, of);
  }
}
