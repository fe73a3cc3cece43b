import { type ObjectKey, openJson } from '@app/crypto';
import { KeyRing, type Transaction, whereAny } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { AuditSecret } from '../audit-entry.entities.js';
import { placeOfSecret } from '../secret-place.js';
import type { OpenedCommitment } from './prove-entry.js';

const Opened = z.object({ salt: z.string(), value: z.string() });

type OpenedFields = Readonly<Record<string, OpenedCommitment>>;

/** Opens what entries commit to. Whoever calls has decided that it may be seen, and records that it was. */
@Injectable()
export class Commitments {
  constructor(private readonly keyRing: KeyRing) {}

  /** By field. What was erased, or lies under a key that was destroyed, is not among them. */
  async open(tx: Transaction, tenantId: string, entryId: string): Promise<OpenedFields> {
    const secrets = await tx.findBy(AuditSecret, { entryId, tenantId });
    return (await this.opened(tx, tenantId, secrets)).get(entryId) ?? {};
  }

  /** Of several entries, these fields alone; an entry that has none of them is left out. */
  async openFields(
    tx: Transaction,
    tenantId: string,
    entryIds: readonly string[],
    fields: readonly string[],
  ): Promise<ReadonlyMap<string, OpenedFields>> {
    const secrets = await whereAny(entryIds, (ids) =>
      tx.findBy(AuditSecret, { entryId: In(ids), field: In([...fields]), tenantId }),
    );
    return this.opened(tx, tenantId, secrets);
  }

  private async opened(
    tx: Transaction,
    tenantId: string,
    secrets: readonly AuditSecret[],
  ): Promise<ReadonlyMap<string, OpenedFields>> {
    const ids = secrets.flatMap(({ objectKeyId }) => objectKeyId ?? []);
    const objects = await this.keyRing.objects(tx, tenantId, ids);
    const opened = new Map<string, Record<string, OpenedCommitment>>();
    const versions = new Map<number | null, ObjectKey>();
    for (const { entryId, field, objectKeyId, keyVersion, sealed } of secrets) {
      if (objectKeyId === null && !versions.has(keyVersion)) {
        const version = keyVersion ?? undefined;
        const tenantKey = await this.keyRing.tenantKey(tx, tenantId, 'audit', version);
        versions.set(keyVersion, tenantKey.key);
      }
      const key = objectKeyId === null ? versions.get(keyVersion) : objects.get(objectKeyId);
      if (!key) continue;
      const fields = opened.get(entryId) ?? {};
      fields[field] = openJson(key, placeOfSecret(tenantId, entryId, field), Opened, sealed);
      opened.set(entryId, fields);
    }
    return opened;
  }
}
