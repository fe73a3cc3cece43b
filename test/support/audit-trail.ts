import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIT_ENTITIES, AuditModule, AuditTrail, MarkFile, Sequencer } from '@app/audit';
import { auditLogSigner, noteSigner, type NoteSigner } from '@app/crypto';
import { type Actor, newId } from '@app/platform';
import { type DatabaseApp, startDatabaseApp } from './database-app.js';
import type { TestDatabase } from './postgres.js';

export interface TestTrail extends AsyncDisposable {
  readonly app: DatabaseApp;
  readonly actor: Actor;
  readonly signer: NoteSigner;
  /** Of the host that sequences. */
  readonly mark: MarkFile;
  /** Commits so many entries, one transaction each; their ids. */
  record(howMany: number): Promise<readonly string[]>;
  /** Numbers and signs what waits; how many entries. */
  sequence(): Promise<number>;
}

/** A trail of one tenant, with a sequencer that works when told to. */
export async function startTrail(signer = newSigner(), given?: TestDatabase): Promise<TestTrail> {
  const app = await startDatabaseApp({
    imports: [AuditModule],
    entities: AUDIT_ENTITIES,
    ...(given && { given }),
  });
  const tenant = await app.addTenant();
  const actor: Actor = { kind: 'client', id: newId(), address: '192.0.2.7', ...tenant };
  const folder = await mkdtemp(join(tmpdir(), 'cloister-mark-'));
  const mark = new MarkFile(join(folder, 'audit', 'high-water-mark.note'));
  const place = { file: mark, host: 'here' };
  const sequencer = new Sequencer(app.database.access, async () => signer, place);
  return {
    app,
    actor,
    signer,
    mark,
    record: async (howMany) => {
      const subjects = Array.from({ length: howMany }, () => newId());
      for (const id of subjects) {
        await app.unitOfWork.run(actor, (tx) =>
          app.get(AuditTrail).record(tx, actor, {
            action: 'document.read',
            subject: { type: 'document', id },
            details: { pages: 3 },
          }),
        );
      }
      const rows = await app.admin<{ id: string }>(
        'select id from audit_entry where subject_id = any ($1) order by id',
        [subjects],
      );
      return rows.map(({ id }) => id);
    },
    sequence: () => sequencer.turn(),
    async [Symbol.asyncDispose]() {
      await sequencer[Symbol.asyncDispose]();
      await app[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

export function newSigner(): NoteSigner {
  return auditLogSigner(noteSigner('site', generateKeyPairSync('ed25519').privateKey));
}
