import { Injectable } from '@nestjs/common';
import { Column, Entity, ForeignKey, In, Index, PrimaryColumn } from 'typeorm';
import { blindIndex } from '@app/crypto';
import { type Actor, DomainError } from '@app/platform';
import { KeyRing } from './keys/key-ring.js';
import { KeyVersions } from './keys/key-versions.js';
import { REQUEST_ROWS } from './request-rekeying.js';
import { Tenant } from './keys/tenancy.entities.js';
import type { VersionedKey } from './keys/tenant-keys.js';
import { isUniqueViolation, type Transaction } from './unit-of-work.js';

@Entity('idempotency')
@Index('idempotency_created_idx', ['createdAt'])
@Index('idempotency_resource_idx', ['resourceId'])
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

  /** Of the key by which both are hashed. */
  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  @Column('uuid', { name: 'resource_id' })
  readonly resourceId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'invalid';

  constructor() {
    super('This Idempotency-Key was already used for a different request. Use a new key.');
  }
}

class DuplicateRequest extends Error {
  override readonly name = 'TwinWasFirst';
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
  constructor(
    private readonly keyRing: KeyRing,
    versions: KeyVersions,
  ) {
    versions.register(REQUEST_ROWS);
  }

  /** The resource that this request made before. Throws `IdempotencyKeyReused`. */
  async earlier(tx: Transaction, actor: Actor, key: IdempotencyKey): Promise<string | null> {
    for (const index of await this.keyRing.activeKeys(tx, actor.tenantId, 'blind_index')) {
      const { keyHash, fingerprint } = blind(index, key);
      const row = await tx.findOneBy(IdempotencyRow, {
        tenantId: actor.tenantId,
        actorId: actor.id,
        operation: key.operation,
        keyHash,
      });
      if (!row) continue;
      if (!row.fingerprint.equals(fingerprint)) throw new IdempotencyKeyReused();
      return row.resourceId;
    }
    return null;
  }

  /**
   * In the transaction that makes the resource: two requests at once cannot both commit.
   */
  async remember(
    tx: Transaction,
    actor: Actor,
    key: IdempotencyKey,
    resourceId: string,
  ): Promise<void> {
    const index = await this.keyRing.tenantKey(tx, actor.tenantId, 'blind_index');
    // a twin that committed under an older index key collides with nothing
    if (index.version > 1 && (await this.earlier(tx, actor, key))) throw new DuplicateRequest();
    await tx.insert(IdempotencyRow, {
      tenantId: actor.tenantId,
      actorId: actor.id,
      operation: key.operation,
      ...blind(index, key),
      indexVersion: index.version,
      resourceId,
    });
  }

  /** Of erased resources nothing is kept by which a guess at their content could be tried. */
  async forget(tx: Transaction, resourceIds: readonly string[]): Promise<void> {
    await tx.delete(IdempotencyRow, { resourceId: In([...resourceIds]) });
  }
}

function blind(
  { key }: VersionedKey,
  request: IdempotencyKey,
): { readonly keyHash: Buffer; readonly fingerprint: Buffer } {
  return {
    keyHash: blindIndex(key, { field: 'idempotency.key', value: request.key }),
    fingerprint: blindIndex(key, {
      field: 'idempotency.fingerprint',
      value: request.fingerprint.toString('hex'),
    }),
  };
}

/** Another request with the same key committed first: ask `earlier` again. */
export function isDuplicateRequest(error: unknown): boolean {
  return error instanceof DuplicateRequest || isUniqueViolation(error, 'idempotency_pkey');
}
