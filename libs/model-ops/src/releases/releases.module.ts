import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ErasedTrainingConsumer } from './erased-training.consumer.js';
import { ModelForRealPatients } from './model-for-real-patients.js';
import { PromotionRule } from './promotion-rule.js';
import { ReleaseActions } from './release-actions.js';
import { ListedReleases } from './listed-releases.js';
import { RELEASE_SETTINGS, type ReleaseSettings } from './release-settings.js';
import { ErasedTraining, ModelRelease, ModelReleaseApproval } from './release.entities.js';
import { ReleasesRepository } from './releases.repository.js';
import { ReleasesService } from './releases.service.js';
import { TrainingErasedConsumer } from './training-erased.consumer.js';
import { Retirement } from './retirement.js';
import { RetirementRule } from './retirement-rule.service.js';

export const RELEASE_ENTITIES = [ErasedTraining, ModelRelease, ModelReleaseApproval];
/** Of domain events, in this order. */
export const RELEASE_CONSUMERS = [ErasedTrainingConsumer, TrainingErasedConsumer];
const SHARED = [ReleasesRepository, Retirement];

@Global()
@Module({})
export class ReleasesModule {
  /** For the process in which people decide what is active. */
  static with(settings: ReleaseSettings): DynamicModule {
    return {
      module: ReleasesModule,
      providers: [
        ...SHARED,
        ModelForRealPatients,
        PromotionRule,
        ReleaseActions,
        ListedReleases,
        ReleasesService,
        RetirementRule,
        { provide: RELEASE_SETTINGS, useValue: settings },
      ],
      exports: [
        ModelForRealPatients,
        ListedReleases,
        ReleasesService,
        RetirementRule,
        RELEASE_SETTINGS,
      ],
    };
  }

  /** For the process that learns of erasures. */
  static forWorkers(): DynamicModule {
    const providers = [...SHARED, ...RELEASE_CONSUMERS];
    return { module: ReleasesModule, providers, exports: RELEASE_CONSUMERS };
  }
}
