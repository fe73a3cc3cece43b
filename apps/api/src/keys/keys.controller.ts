import { KeysService } from '@app/keys';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { KeyRotationRequest, KeysView, RootKeyRequest, toKeysView } from './keys.dto.js';

@ApiTags('keys')
@Controller('api/operator/keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Get()
  @Access('key:manage')
  @ApiOperation({ summary: 'Show the keys and how many rows use each version' })
  @ApiOkResponse({ standardSchema: KeysView })
  @ApiProblems(401, 403, 503)
  @SerializeOptions({ schema: KeysView })
  async getKeys(@Caller() actor: Actor): Promise<KeysView> {
    return toKeysView(await this.keys.status(actor));
  }

  @Post('rotations')
  @Access('key:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Create a new key; the worker moves everything to it' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409, 503)
  async rotateKeys(
    @Caller() actor: Actor,
    @Body({ schema: KeyRotationRequest }) { what }: KeyRotationRequest,
  ): Promise<void> {
    await this.keys.rotate(actor, what);
  }

  @Post('destructions')
  @Access('key:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Destroy a root key that is no longer used' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409, 503)
  async destroyRootKey(
    @Caller() actor: Actor,
    @Body({ schema: RootKeyRequest }) { name }: RootKeyRequest,
  ): Promise<void> {
    await this.keys.destroyRoot(actor, name);
  }
}
