import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RELEASE_SETTINGS, type ReleaseSettings } from './release-settings.js';
import { ModelRelease, ModelReleaseApproval } from './release.entities.js';
import { ReleasesRepository } from './releases.repository.js';
import { ReleasesService } from './releases.service.js';

export const RELEASE_ENTITIES = [ModelRelease, ModelReleaseApproval];

/** For the process in which people decide what is in force. */
@Global()
@Module({})
export class ReleasesModule {
  static with(settings: ReleaseSettings): DynamicModule {
    return {
      module: ReleasesModule,
      providers: [
        ReleasesRepository,
        ReleasesService,
        { provide: RELEASE_SETTINGS, useValue: settings },
      ],
      exports: [ReleasesService, RELEASE_SETTINGS],
    };
  }
}
