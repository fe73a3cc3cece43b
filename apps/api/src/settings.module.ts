import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import type { ApiParts } from './api-parts.js';
import { DOWNLOAD_TIMEOUT_MS } from './documents/downloads.js';
import { UPLOAD_MAX_BYTES } from './documents/upload.js';
import { SITE } from './models/allowed-models.service.js';
import { PUBLIC_URL } from './session/site.js';
import { INSTALLED, type Installed } from './system/installation.js';

/** What features need of the configuration, each under a token of its own. */
@Global()
@Module({})
export class SettingsModule {
  static with({ config, rootKey }: Pick<ApiParts, 'config' | 'rootKey'>): DynamicModule {
    const providers: Provider[] = [
      {
        provide: INSTALLED,
        useValue: {
          dataFolder: config.data.path,
          embedded: config.databaseUrl === null,
        } satisfies Installed,
      },
      { provide: SITE, useValue: { data: config.data, rootKey } },
      { provide: PUBLIC_URL, useValue: config.api.publicUrl },
      { provide: DOWNLOAD_TIMEOUT_MS, useValue: config.api.uploadTimeoutMs },
      { provide: UPLOAD_MAX_BYTES, useValue: config.api.uploadMaxBytes },
    ];
    return { module: SettingsModule, providers, exports: providers };
  }
}
