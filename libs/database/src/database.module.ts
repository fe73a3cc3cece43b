import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { KeyProvider } from '@app/crypto';
import type { DataSource } from 'typeorm';
import { AcrossTenants } from './across-tenants.js';
import { DatabaseAccess } from './access.js';
import { createDataSource, type EntityClass } from './data-source.js';
import { DomainEvent, DomainEventConfirmation } from './events/domain-event.entities.js';
import { DomainEvents } from './events/domain-events.js';
import { Idempotency, IdempotencyRow } from './idempotency.js';
import { KeyDestruction } from './keys/key-destruction.js';
import { KEY_PROVIDER } from './keys/key-provider-token.js';
import { KeyRing } from './keys/key-ring.js';
import { TenantSettingRow } from './tenancy/tenant-setting.entity.js';
import { KeyVersions } from './keys/key-versions.js';
import {
  Compartment,
  ObjectKeyRow,
  ObjectKeySource,
  Tenant,
  TenantKey,
} from './keys/tenancy.entities.js';
import { Notices } from './notices.js';
import { SchemaVersionMismatch } from './schema/schema-version.errors.js';
import { SCHEMA, type Schema } from './schema/schema.js';
import { requireCurrentSchema } from './schema/schema-version.js';
import { UnitOfWork } from './unit-of-work.js';
import { WorkerProcess } from './workers/worker-process.entity.js';
import { WorkerProcesses } from './workers/worker-processes.js';

const SERVICES = [
  UnitOfWork,
  AcrossTenants,
  Notices,
  KeyRing,
  KeyDestruction,
  KeyVersions,
  DomainEvents,
  Idempotency,
  WorkerProcesses,
];
export const DATABASE_ENTITIES = [
  Tenant,
  Compartment,
  TenantKey,
  ObjectKeyRow,
  ObjectKeySource,
  IdempotencyRow,
  DomainEvent,
  DomainEventConfirmation,
  WorkerProcess,
  TenantSettingRow,
];

@Global()
@Module({})
export class DatabaseModule {
  /**
   * Connects as `cloister_app`, which row-level security holds inside the actor's tenant. Refuses a
   * schema that is not the one of this code.
   */
  static forRoot(
    access: DatabaseAccess,
    rootKey: KeyProvider,
    schema: Schema,
    entities: readonly EntityClass[],
  ): DynamicModule {
    const dataSource = createDataSource(access, 'cloister_app', [
      ...DATABASE_ENTITIES,
      ...entities,
    ]);
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSource.options,
            // a server that does not answer yet is waited for; a schema does not change by waiting
            toRetry: (error: unknown) => !(error instanceof SchemaVersionMismatch),
          }),
          dataSourceFactory: () => opened(dataSource, schema),
        }),
      ],
      providers: [
        { provide: DatabaseAccess, useValue: access },
        { provide: KEY_PROVIDER, useValue: rootKey },
        { provide: SCHEMA, useValue: schema },
        ...SERVICES,
      ],
      exports: [DatabaseAccess, KEY_PROVIDER, SCHEMA, ...SERVICES],
    };
  }
}

async function opened(dataSource: DataSource, schema: Schema): Promise<DataSource> {
  await dataSource.initialize();
  try {
    await requireCurrentSchema((statement) => dataSource.query(statement), schema);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
