import type { Actor } from '@app/platform';
import { Body, Controller, Delete, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { AllowedModelRequest, AllowedModelView, Sha256 } from './allowed-models.dto.js';
import { AllowedModels } from './allowed-models.service.js';

@ApiTags('models')
@Controller('api/allowed-models')
export class AllowedModelsController {
  constructor(private readonly models: AllowedModels) {}

  @Post()
  @Access('model:manage')
  @ApiOperation({
    summary: 'Allow a model file to be loaded, in addition to those that come with Cloister',
  })
  @ApiCreatedResponse({ standardSchema: AllowedModelView })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: AllowedModelView })
  async allowModel(
    @Caller() actor: Actor,
    @Body({ schema: AllowedModelRequest }) body: AllowedModelRequest,
  ): Promise<AllowedModelView> {
    const { sha256, name, allowedAt } = await this.models.allow(actor, body);
    return { sha256, name, allowedAt };
  }

  @Delete(':sha256')
  @Access('model:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke the permission to load a model file' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async disallowModel(
    @Caller() actor: Actor,
    @Param('sha256', { schema: Sha256 }) sha256: string,
  ): Promise<void> {
    await this.models.disallow(actor, sha256);
  }
}
