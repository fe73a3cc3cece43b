import { AUDIT_ENTITIES, AuditTrail } from '@app/audit';
import { auditLogSigner, type NoteSigner, openOrCreateSiteKey, openRootKeys } from '@app/crypto';
import {
  createDataSource,
  DATABASE_ENTITIES,
  DatabaseAccess,
  KeyRing,
  UnitOfWork,
} from '@app/database';
import { type Actor, newId, readConfig } from '@app/platform';
import { Client } from 'pg';
import { NotMeasured } from './benchmark.js';
import { BenchService } from './service.js';

/** A running service, and its trail from this process. */
export interface AuditInstallation extends AsyncDisposable {
  readonly service: BenchService;
  readonly access: DatabaseAccess;
  readonly unitOfWork: UnitOfWork;
  readonly trail: AuditTrail;
  readonly actor: Actor;
  readonly signer: NoteSigner;
}

export async function auditInstallation(signal: AbortSignal): Promise<AuditInstallation> {
  await using stack = new AsyncDisposableStack();
  const service = stack.use(await BenchService.start({ CLOISTER_MODEL: 'extractive' }, signal));
  const config = readConfig({ CLOISTER_DATA: service.data.path });
  const access = DatabaseAccess.open(config);
  const rootKeys = openRootKeys(config);
  const entities = [...DATABASE_ENTITIES, ...AUDIT_ENTITIES];
  const dataSource = await createDataSource(access, 'cloister_app', entities).initialize();
  stack.defer(() => dataSource.destroy());
  const signer = auditLogSigner(await openOrCreateSiteKey(config.data.siteSigningKey, rootKeys));
  const kept = stack.move();
  return {
    service,
    access,
    unitOfWork: new UnitOfWork(dataSource),
    trail: new AuditTrail(new KeyRing(rootKeys)),
    actor: await someone(access),
    signer,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function someone(access: DatabaseAccess): Promise<Actor> {
  const owner = new Client(access.as('cloister_owner'));
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string }>('select id from tenant limit 1');
    const [tenant] = rows;
    if (!tenant) throw new NotMeasured('The service has no tenant.');
    const address = '192.0.2.7';
    return { kind: 'person', id: newId(), tenantId: tenant.id, compartmentIds: 'all', address };
  } finally {
    await owner.end();
  }
}
