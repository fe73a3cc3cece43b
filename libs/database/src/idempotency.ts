import { Injectable } from '@nestjs/common';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { blindIndex } from '@app/crypto';
import { type Actor, DomainError } from '@app/platform';
import { KeyRing } from './keys/key-ring.js';
import { Tenant } from './keys/tenancy.entities.js';
import { isUniqueViolation, type Transaction } from './unit-of-work.js';

@Entity('idempotency')
@Index('idempotency_created_idx', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'idempotency_pkey' })
  @ForeignKey(() => Tenant, 'id', { name: 'idempotency_tenant_fkey' })
  readonly tenantId!: string;

  @PrimaryColumn('text', { name: 'actor_id', primaryKeyConstraintName: 'idempotency_pkey' })
  readonly actorId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pkey' })
  readonly operation!: string;

  @PrimaryColumn('bytea', { name: 'key_hash', primaryKeyConstraintName: 'idempotency_pkey' })
  readonly keyHash!: Buffer;

  @Column('bytea')
  readonly fingerprint!: Buffer;

  @Column('uuid', { name: 'resource_id' })
  readonly resourceId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'invalid';

  constructor() {
    super('This Idempotency-Key was used before with another request. Use a new key.');
  }
}

/** A client's key for one request; `fingerprint` is what the request asked for. */
export interface IdempotencyKey {
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

/**
 * Remembers which resource a request made, so that sending it again makes no second one. Key and
 * fingerprint are kept as blind indexes: a plain hash of either would confirm a guess at what was sent.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly keyRing: KeyRing) {}

  /** The resource that this request made before. Throws `IdempotencyKeyReused`. */
  async earlier(tx: Transaction, actor: Actor, key: IdempotencyKey): Promise<string | null> {
    const { keyHash, fingerprint } = await this.blind(tx, actor, key);
    const row = await tx.findOneBy(IdempotencyRow, {
      tenantId: actor.tenantId,
      actorId: actor.id,
      operation: key.operation,
      keyHash,
    });
    if (!row) return null;
    if (!row.fingerprint.equals(fingerprint)) throw new IdempotencyKeyReused();
    return row.resourceId;
  }

  /** In the transaction that makes the resource: two requests at once cannot both commit. */
  async remember(
    tx: Transaction,
    actor: Actor,
    key: IdempotencyKey,
    resourceId: string,
  ): Promise<void> {
    await tx.insert(IdempotencyRow, {
      tenantId: actor.tenantId,
      actorId: actor.id,
      operation: key.operation,
      ...(await this.blind(tx, actor, key)),
      resourceId,
    });
  }

  private async blind(
    tx: Transaction,
    { tenantId }: Actor,
    request: IdempotencyKey,
  ): Promise<{ readonly keyHash: Buffer; readonly fingerprint: Buffer }> {
    const { key } = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    return {
      keyHash: blindIndex(key, { field: 'idempotency.key', value: request.key }),
      fingerprint: blindIndex(key, {
        field: 'idempotency.fingerprint',
        value: request.fingerprint.toString('hex'),
      }),
    };
  }
}

/** Another request with the same key committed first: ask `earlier` again. */
export function lostToTwin(error: unknown): boolean {
  return isUniqueViolation(error, 'idempotency_pkey');
}
