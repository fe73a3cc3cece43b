import type { Actor } from '@app/platform';
import { MustAnswer } from '@app/review';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { MustAnswerView } from './review.dto.js';

/** What an organization wants answered when a draft leaves it out, besides what always must be. */
@ApiTags('review')
@Controller('api/must-answer')
export class MustAnswerController {
  constructor(private readonly mustAnswer: MustAnswer) {}

  @Route(
    { get: '', access: 'records:read', answers: MustAnswerView },
    'List the kinds of facts that must be answered in addition to those that always must',
  )
  async getMustAnswer(@Caller() actor: Actor): Promise<MustAnswerView> {
    return { classes: [...(await this.mustAnswer.get(actor))] };
  }

  @Route({ put: '', access: 'records:manage' }, 'Set them; applies to checks from now on')
  async setMustAnswer(
    @Caller() actor: Actor,
    @Body({ schema: MustAnswerView }) { classes }: MustAnswerView,
  ): Promise<void> {
    await this.mustAnswer.change(actor, classes);
  }
}
