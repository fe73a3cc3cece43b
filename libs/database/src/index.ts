export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded/embedded-postgres.errors.js';
export { adminOf, DatabaseAccess, type DatabaseServer, type RoleConnection } from './access.js';
export { DATABASE_ROLES, type DatabaseRole } from './server/roles.js';
export { type RotationOptions, rotatePasswords } from './server/rotate-passwords.js';
export { DatabaseRefused } from './server/server.errors.js';
export {
  AcrossTenants,
  type Backlog,
  type FoundClient,
  type FoundRow,
  type FoundSession,
} from './across-tenants.js';
export {
  createDataSource,
  createMigrationSource,
  type EntityClass,
  migrateDatabase,
} from './data-source.js';
export { DATABASE_ENTITIES, DatabaseModule } from './database.module.js';
export { provideReconciliation, reconciled, Reconciliation } from './backlogs/reconciliation.js';
export { eventConsumers } from './events/event-consumers.js';
export { notify, Notices, type NoticeChannel } from './notices.js';
export { adoptBaseline } from './schema/baseline-adoption.js';
export { defineAcrossTenants } from './schema/across-tenants-function.js';
export { renameInNames } from './schema/rename-in-names.js';
export { compartmentTable, partOf, tenantTable, walledTable } from './schema/row-level-security.js';
export { type MigrationClass, SCHEMA, type Schema, type SchemaBaseline } from './schema/schema.js';
export { SchemaBeforeBaseline, SchemaVersionMismatch } from './schema/schema-version.errors.js';
export type { SchemaVersion } from './schema/schema-comparison.js';
export {
  type Ask,
  readSchemaVersion,
  refuseNewerSchema,
  requireCurrentSchema,
  requireMigratable,
} from './schema/schema-version.js';
export { checkDatabase, prepareDatabase, type PrepareOptions } from './prepare.js';
export { isDiskFull, isTemporaryFault } from './temporary-fault.js';
export {
  isUniqueViolation,
  overAllCompartments,
  type Transaction,
  UnitOfWork,
} from './unit-of-work.js';
export {
  Idempotency,
  type IdempotencyKey,
  IdempotencyKeyReused,
  IdempotencyRow,
  isDuplicateRequest,
} from './idempotency.js';
export { objectKeyIsHeld, tenantKeyIsHeld } from './keys/held-keys.js';
export { ifIntact } from './keys/if-intact.js';
export { indexedRows } from './keys/indexed-rows.js';
export { passingRows } from './keys/passing-rows.js';
export { resealedRows } from './keys/resealed-rows.js';
export { keysUnderRoots, rootKeysInUse, type KeyUnderRoot } from './keys/keys-under-roots.js';
export {
  addKeySource,
  destroyKey,
  destroyKeysOfAll,
  KeyDestruction,
} from './keys/key-destruction.js';
export { KEY_PROVIDER } from './keys/key-provider-token.js';
export { KeyRing, ObjectErased } from './keys/key-ring.js';
export type { KeyedRows } from './keys/keyed-rows.js';
export { KeyVersions, type KeyedRowCount, type KeyVersionStatus } from './keys/key-versions.js';
export {
  Compartment,
  CONFIDENTIALITY_CODES,
  type ConfidentialityCode,
  FIRST_SHORT_NAME,
  ObjectKeyRow,
  ObjectKeySource,
  SHORT_NAME,
  Tenant,
  TENANT_KEY_PURPOSES,
  TenantKey,
  type TenantKeyPurpose,
} from './keys/tenancy.entities.js';
export type { VersionedKey } from './keys/tenant-keys.js';
export {
  addCompartment,
  defaultCompartment,
  renameCompartment,
  VISIBLE_COMPARTMENTS,
} from './tenancy/compartments.js';
export {
  addTenant,
  lockTenant,
  renameTenant,
  setSuspendedAt,
  type TenantNames,
} from './tenancy/tenants.js';
export { TenantSettingRow } from './tenancy/tenant-setting.entity.js';
export {
  changeSetting,
  holdSetting,
  readSetting,
  type TenantSetting,
} from './tenancy/tenant-settings.js';
export { countConfirmed, isAnyUnconfirmed, lastEventAt } from './events/event-history.js';
export { DomainEvent, DomainEventConfirmation } from './events/domain-event.entities.js';
export {
  type DomainEventConsumer,
  DomainEvents,
  type DomainEventType,
  type DomainEventTypes,
} from './events/domain-events.js';
export { CursorNotUsable, type Page, type PageRequest, parseCursor, toPage } from './page.js';
export { keepLease, type Lease, LeaseLost } from './lease.js';
export type { ScannerStatus } from './workers/worker-process.entity.js';
export type { RoleNotRunning } from './workers/worker-process.entity.js';
export { type SeenWorker, type WorkerFacts, WorkerProcesses } from './workers/worker-processes.js';
export { whereAny } from './where-any.js';
