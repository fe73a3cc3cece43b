import { KeyVersions, reconciled } from '@app/database';
import type { Engine } from '@app/inference';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CALL_ROWS } from './call-rekeying.js';
import { COMPLETIONS_AT_ONCE } from './completion-bounds.js';
import { CompletionClaims } from './answering/completion-claims.js';
import { CompletionOrders } from './completion-orders.js';
import { CompletionRefusals } from './completion-refusals.js';
import { COMPLETION_ENGINE, ENGINE_READY, type EngineReady } from './completion-engine.js';
import { CompletionServer } from './answering/completion-server.js';
import { COMPLETION_TIMEOUT_MS, CompletionStep } from './answering/completion-step.js';
import { CompletionCleanup } from './completion-cleanup.js';
import { Completion, CompletionEventRow, ServedModel } from './completion.entities.js';
import { CompletionsRepository } from './completions.repository.js';
import { CompletionsService } from './completions.service.js';
import { OfferedModels } from './offered-models.js';
import { ServedModels, SERVING_WORKER } from './answering/served-models.js';

export const COMPLETION_ENTITIES = [Completion, CompletionEventRow, ServedModel];
/** What is left undone of calls. */
export const COMPLETION_BACKLOGS = [
  reconciled(CompletionCleanup, 'past_completions', (calls, { tenantId, id }) =>
    calls.drop(tenantId, id),
  ),
];

/** What answering calls takes. */
export interface Answering {
  readonly engine: Engine;
  /** Settles once the engine is open; until then no call is taken. */
  readonly ready: Promise<void>;
  readonly worker: string;
  readonly timeoutMs: number;
  readonly atOnce: number;
}

@Global()
@Module({})
export class CompletionsModule {
  constructor(versions: KeyVersions) {
    versions.register(CALL_ROWS);
  }

  /** For the process that takes calls and passes the answers on. */
  static forRequests(atOnce: number): DynamicModule {
    return {
      module: CompletionsModule,
      providers: [
        CompletionsRepository,
        CompletionOrders,
        CompletionRefusals,
        CompletionsService,
        OfferedModels,
        { provide: COMPLETIONS_AT_ONCE, useValue: atOnce },
      ],
      exports: [CompletionsService, OfferedModels],
    };
  }

  /** For the process that clears up after them and, where it has an engine, answers them; the caller closes it. */
  static forWorkers(answering: Answering | null): DynamicModule {
    const shared = [CompletionsRepository, CompletionCleanup];
    return {
      module: CompletionsModule,
      providers: answering
        ? [
            ...shared,
            CompletionServer,
            CompletionClaims,
            CompletionStep,
            ServedModels,
            { provide: COMPLETION_ENGINE, useValue: answering.engine },
            { provide: ENGINE_READY, useValue: (() => answering.ready) satisfies EngineReady },
            { provide: COMPLETION_TIMEOUT_MS, useValue: answering.timeoutMs },
            { provide: COMPLETIONS_AT_ONCE, useValue: answering.atOnce },
            { provide: SERVING_WORKER, useValue: answering.worker },
          ]
        : shared,
      exports: [CompletionCleanup],
    };
  }
}
