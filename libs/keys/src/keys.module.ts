import { reconciled } from '@app/database';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { KeyRotation } from './key-rotation.js';
import { KeysService } from './keys.service.js';
import { RootKeys, SITE_SIGNING_KEY } from './root-keys.js';
/** Tenants whose rows are not all under their newest keys. */
export const KEY_BACKLOGS = [
  reconciled(KeyRotation, 'rotating_tenants', (keys, { tenantId }) =>
    keys.advanceRotation(tenantId),
  ),
];

@Global()
@Module({})
export class KeysModule {
  /** @param siteSigningKey the file of the one key that lies under the root key outside the database */
  static with(siteSigningKey: string): DynamicModule {
    return {
      module: KeysModule,
      providers: [
        KeysService,
        KeyRotation,
        RootKeys,
        { provide: SITE_SIGNING_KEY, useValue: siteSigningKey },
      ],
      exports: [KeysService, KeyRotation],
    };
  }
}
