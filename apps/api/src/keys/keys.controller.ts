import { KeysService } from '@app/keys';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { KeyRotationRequest, KeysView, RootKeyRequest, toKeysView } from './keys.dto.js';

@ApiTags('keys')
@Controller('api/operator/keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Route(
    { get: '', access: 'key:manage', answers: KeysView, problems: [503] },
    'Show the keys and how many rows use each version',
  )
  async getKeys(@Caller() actor: Actor): Promise<KeysView> {
    return toKeysView(await this.keys.status(actor));
  }

  @Route(
    { post: 'rotations', access: 'key:manage', problems: [409, 503] },
    'Create a new key; the worker moves everything to it',
  )
  async rotateKeys(
    @Caller() actor: Actor,
    @Body({ schema: KeyRotationRequest }) { what }: KeyRotationRequest,
  ): Promise<void> {
    await this.keys.rotate(actor, what);
  }

  @Route(
    { post: 'destructions', access: 'key:manage', problems: [404, 409, 503] },
    'Destroy a root key that is no longer used',
  )
  async destroyRootKey(
    @Caller() actor: Actor,
    @Body({ schema: RootKeyRequest }) { name }: RootKeyRequest,
  ): Promise<void> {
    await this.keys.destroyRoot(actor, name);
  }
}
