export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded/embedded-postgres.errors.js';
export {
  adminOf,
  DATABASE_ROLES,
  DatabaseAccess,
  type DatabaseRole,
  type DatabaseServer,
} from './access.js';
export { AcrossTenants, type Backlog, type FoundRow, type FoundSession } from './across-tenants.js';
export { createDataSource, type EntityClass, migrateDatabase } from './data-source.js';
export { DATABASE_ENTITIES, DatabaseModule } from './database.module.js';
export { notify, Notices, type NoticeChannel } from './notices.js';
export { prepareDatabase } from './prepare.js';
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
  lostToTwin,
} from './idempotency.js';
export { KeyRing, ObjectErased, type VersionedKey } from './keys/key-ring.js';
export { Compartment, ObjectKeyRow, Tenant, TenantKey } from './keys/tenancy.entities.js';
export { DomainEvent, DomainEventConfirmation } from './events/domain-event.entities.js';
export {
  type DomainEventConsumer,
  DomainEvents,
  type DomainEventType,
} from './events/domain-events.js';
export { CursorNotUsable, type Page, type PageRequest, parseCursor, toPage } from './page.js';
export { keepLease, type Lease, LeaseLost } from './lease.js';
