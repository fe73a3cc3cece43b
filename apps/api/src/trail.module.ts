import {
  feedSettings,
  FeedStatusService,
  IntakePause,
  IntegrityReports,
  logKey,
  openWitnessing,
  trailIntegrity,
  Witness,
  WITNESSING,
  workStopSettings,
} from '@app/audit';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import type { ApiParts } from './api-parts.js';

/** How the audit trail is: whether it is complete, sent on and witnessed, and what pauses where it is not. */
@Global()
@Module({})
export class TrailModule {
  static with({ config, rootKey }: Pick<ApiParts, 'config' | 'rootKey'>): DynamicModule {
    const providers: Provider[] = [
      FeedStatusService,
      feedSettings(config),
      IntegrityReports,
      Witness,
      IntakePause,
      workStopSettings(config),
      logKey(config, rootKey),
      trailIntegrity(config, rootKey),
      { provide: WITNESSING, useFactory: () => openWitnessing(config, rootKey) },
    ];
    return { module: TrailModule, providers, exports: providers };
  }
}
