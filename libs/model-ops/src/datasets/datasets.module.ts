import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Dataset, DatasetPart, DatasetSource } from './dataset.entities.js';
import { DatasetAccess } from './dataset-access.js';
import { DatasetExport } from './dataset-export.service.js';
import { DatasetProduction } from './dataset-production.js';
import { DatasetRemoval } from './dataset-removal.js';
import { DatasetCleanup } from './dataset-cleanup.js';
import { DueDatasets } from './due-datasets.js';
import { DatasetsService } from './datasets.service.js';
import { ErasedRowsConsumer } from './erased-rows.consumer.js';
import { SignedSources } from './signed-sources.js';
import { TrainingUseService } from './training-use.service.js';

export const DATASET_ENTITIES = [Dataset, DatasetPart, DatasetSource];
/** Of domain events, in this order. */
export const DATASET_CONSUMERS = [ErasedRowsConsumer];
const SHARED = [DatasetAccess, DatasetRemoval];

@Global()
@Module({})
export class DatasetsModule {
  /** For the process that takes requests and gives the rows out. */
  static forRequests(): DynamicModule {
    const services = [DatasetsService, DatasetExport, TrainingUseService];
    return { module: DatasetsModule, providers: [...SHARED, ...services], exports: services };
  }

  /** For the process that makes the rows, and takes them away. */
  static forWorkers(): DynamicModule {
    const parts = [DatasetProduction, DatasetCleanup, DueDatasets, ErasedRowsConsumer];
    return {
      module: DatasetsModule,
      providers: [...SHARED, SignedSources, ...parts],
      exports: parts,
    };
  }
}
