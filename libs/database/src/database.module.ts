import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RootKeyFile } from '@app/crypto';
import { AcrossTenants } from './across-tenants.js';
import { DatabaseAccess } from './access.js';
import { createDataSource, type EntityClass } from './data-source.js';
import { DomainEvent, DomainEventConfirmation } from './events/domain-event.entities.js';
import { DomainEvents } from './events/domain-events.js';
import { Idempotency, IdempotencyRow } from './idempotency.js';
import { KeyRing } from './keys/key-ring.js';
import { Compartment, ObjectKeyRow, Tenant, TenantKey } from './keys/tenancy.entities.js';
import { Notices } from './notices.js';
import { UnitOfWork } from './unit-of-work.js';

const SERVICES = [UnitOfWork, AcrossTenants, Notices, KeyRing, DomainEvents, Idempotency];
export const DATABASE_ENTITIES = [
  Tenant,
  Compartment,
  TenantKey,
  ObjectKeyRow,
  IdempotencyRow,
  DomainEvent,
  DomainEventConfirmation,
];

@Global()
@Module({})
export class DatabaseModule {
  /** Connects as `cloister_app`, which row-level security holds inside the actor's tenant. */
  static forRoot(
    access: DatabaseAccess,
    rootKey: RootKeyFile,
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
          useFactory: () => dataSource.options,
          dataSourceFactory: () => dataSource.initialize(),
        }),
      ],
      providers: [
        { provide: DatabaseAccess, useValue: access },
        { provide: RootKeyFile, useValue: rootKey },
        ...SERVICES,
      ],
      exports: [DatabaseAccess, ...SERVICES],
    };
  }
}
