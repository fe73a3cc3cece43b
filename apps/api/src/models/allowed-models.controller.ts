import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { AllowedModelRequest, AllowedModelView, Sha256 } from './allowed-models.dto.js';
import { AllowedModels } from './allowed-models.service.js';

@ApiTags('models')
@Controller('api/allowed-models')
export class AllowedModelsController {
  constructor(private readonly models: AllowedModels) {}

  @Route(
    { post: '', access: 'model:manage', status: 201, answers: AllowedModelView },
    'Allow a model file to be loaded, in addition to those that come with Cloister',
  )
  async allowModel(
    @Caller() actor: Actor,
    @Body({ schema: AllowedModelRequest }) body: AllowedModelRequest,
  ): Promise<AllowedModelView> {
    const { sha256, name, allowedAt } = await this.models.allow(actor, body);
    return { sha256, name, allowedAt };
  }

  @Route(
    { delete: ':sha256', access: 'model:manage' },
    'Revoke the permission to load a model file',
  )
  async disallowModel(
    @Caller() actor: Actor,
    @Param('sha256', { schema: Sha256 }) sha256: string,
  ): Promise<void> {
    await this.models.disallow(actor, sha256);
  }
}
