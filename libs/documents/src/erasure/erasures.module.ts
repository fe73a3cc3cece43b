import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ErasureActions } from './erasure-actions.js';
import { ErasureCompletion } from './erasure-completion.js';
import { ErasureList } from './erasure-list.js';
import { ErasureListing } from './erasure-listing.js';
import { ErasureRecords } from './certificates/erasure-records.js';
import { ErasureReplay } from './erasure-replay.js';
import { ErasureScopes } from './erasure-scope.js';
import { ErasuresRepository } from './erasures.repository.js';
import { ErasuresService } from './erasures.service.js';
import { HoldsService } from './holds.service.js';
import { LimitsService } from '../limits/limits.service.js';
import { QuarantineService } from '../scanning/quarantine.service.js';
import { RetentionService } from './retention.service.js';

@Global()
@Module({})
export class ErasuresModule {
  /** With the list of erasures at `path`: what it names is erased again before the process begins. */
  static with(path: string): DynamicModule {
    return {
      module: ErasuresModule,
      providers: [
        { provide: ErasureList, useFactory: () => new ErasureList(path) },
        ErasureActions,
        ErasureCompletion,
        ErasureListing,
        ErasureRecords,
        ErasureReplay,
        ErasureScopes,
        ErasuresRepository,
        ErasuresService,
        HoldsService,
        LimitsService,
        QuarantineService,
        RetentionService,
      ],
      exports: [
        ErasureListing,
        ErasureRecords,
        ErasureReplay,
        ErasuresService,
        HoldsService,
        LimitsService,
        QuarantineService,
        RetentionService,
      ],
    };
  }
}
