import { TrainingUseService } from '@app/model-ops';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { TrainingUseView } from './datasets.dto.js';

@ApiTags('datasets')
@Controller('api/training-use')
export class TrainingUseController {
  constructor(private readonly use: TrainingUseService) {}

  @Route(
    { get: '', access: 'dataset:read', answers: TrainingUseView },
    'Read whether signed summaries may be used as training rows',
  )
  async getTrainingUse(@Caller() actor: Actor): Promise<TrainingUseView> {
    return { allowed: await this.use.isAllowed(actor) };
  }

  @Route({ put: '', access: 'dataset:allow' }, 'Allow or forbid it; takes effect immediately')
  async setTrainingUse(
    @Caller() actor: Actor,
    @Body({ schema: TrainingUseView }) { allowed }: TrainingUseView,
  ): Promise<void> {
    await this.use.change(actor, allowed);
  }
}
