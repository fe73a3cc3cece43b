export { COMPLETION_AUDIT_ACTIONS } from './audit-actions.js';
export type { CompletionEvent } from './completion-content.js';
export type { ServedModel } from './completion.entities.js';
export {
  CompletionFailed,
  CompletionsNotGranted,
  ContextLengthExceeded,
  ModelNotServed,
  TooManyCompletions,
} from './completions.errors.js';
export {
  COMPLETION_ENTITIES,
  COMPLETION_BACKLOGS,
  CompletionsModule,
} from './completions.module.js';
export type { CompletionOrder } from './completion-orders.js';
export { type CompletionCall, CompletionsService } from './completions.service.js';
export { OfferedModels } from './offered-models.js';
