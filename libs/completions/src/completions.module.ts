import { KeyVersions } from '@app/database';
import type { Engine } from '@app/inference';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CallsUnderVersions } from './calls-under-versions.js';
import { COMPLETION_ENGINE } from './completion-engine.js';
import { CompletionServer } from './completion-server.js';
import { COMPLETION_TIMEOUT_MS, CompletionStep } from './completion-step.js';
import { CompletionUpkeep } from './completion-upkeep.js';
import { Completion, CompletionEventRow, ServedModel } from './completion.entities.js';
import { CompletionsRepository } from './completions.repository.js';
import { COMPLETIONS_AT_ONCE, CompletionsService } from './completions.service.js';
import { ServedModels, SERVING_WORKER } from './served-models.js';

export const COMPLETION_ENTITIES = [Completion, CompletionEventRow, ServedModel];

@Global()
@Module({})
export class CompletionsModule {
  constructor(versions: KeyVersions) {
    versions.register(new CallsUnderVersions());
  }

  /** For the process that takes calls and passes the answers on. */
  static forRequests(atOnce: number): DynamicModule {
    return {
      module: CompletionsModule,
      providers: [
        CompletionsRepository,
        CompletionsService,
        { provide: COMPLETIONS_AT_ONCE, useValue: atOnce },
      ],
      exports: [CompletionsService],
    };
  }

  /** For the process that answers them with its engine, which the caller closes. */
  static forAnswering(
    engine: Engine,
    options: { readonly worker: string; readonly timeoutMs: number; readonly atOnce: number },
  ): DynamicModule {
    return {
      module: CompletionsModule,
      providers: [
        CompletionsRepository,
        CompletionServer,
        CompletionStep,
        CompletionUpkeep,
        ServedModels,
        { provide: COMPLETION_ENGINE, useValue: engine },
        { provide: COMPLETION_TIMEOUT_MS, useValue: options.timeoutMs },
        { provide: COMPLETIONS_AT_ONCE, useValue: options.atOnce },
        { provide: SERVING_WORKER, useValue: options.worker },
      ],
      exports: [CompletionUpkeep],
    };
  }
}
