export { type Actor, type ActorKind, operatorActor, serviceActor } from './actor.js';
export { Signal } from './signal.js';
export { compiledEntry } from './compiled-entry.js';
export {
  readConfig,
  ConfigError,
  type Config,
  type EngineServer,
  type ClamdAddress,
  type ScanPolicy,
  type WorkerRole,
} from './config/config.js';
export { DataFolder } from './data-folder.js';
export { withDeadline } from './deadline.js';
export { DiskFull, DiskSpace, type FreeSpace } from './disk-space.js';
export type { DeliverySettings } from './config/delivery-config.js';
export { DomainError, type DomainErrorKind } from './errors.js';
export { isId, newId } from './ids.js';
export { INSTALL_FOLDER, VERSION } from './install-folder.js';
export { createLogger, StructuredLogger } from './logger.js';
export { OperatorSecret } from './operator-secret.js';
export { ownAccount } from './own-account.js';
export { CallerLimit } from './caller-limit.js';
export { type ChosenModel, readChosenModel, writeChosenModel } from './config/chosen-model.js';
export type { ModelStoreKind, ModelStores } from './config/model-stores.js';
export { onStop, reportFailure, reportNote, reportReady } from './process-life.js';
export { LOOPBACK } from './config/vault-config.js';
export type { SmtpSettings } from './config/smtp-config.js';
export type { SignOnSettings } from './config/sign-on-config.js';
export { PeriodicTask } from './periodic-task.js';
export { requestContext, type RequestContext } from './request-context.js';
export { Semaphore, SemaphoreFull } from './semaphore.js';
