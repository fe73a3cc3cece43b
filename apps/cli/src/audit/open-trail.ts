import { existsSync } from 'node:fs';
import {
  AUDIT_ENTITIES,
  type AuditedAction,
  AuditModule,
  AuditTrail,
  Commitments,
  type OpenedCommitment,
  Refusals,
} from '@app/audit';
import { AUTH_ENTITIES, LinkedAccounts } from '@app/auth';
import {
  auditLogSigner,
  type NoteVerifier,
  openRootKeys,
  openSiteKey,
  parseNoteKey,
} from '@app/crypto';
import { AcrossTenants, DatabaseAccess, DatabaseModule, UnitOfWork } from '@app/database';
import { type Actor, type Config, operatorActor, ownAccount } from '@app/platform';
import { CLOISTER_SCHEMA } from '@app/schema';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { CommandError } from '../command-error.js';
import type { CommandContext } from '../context.js';
import { SupervisorLock } from '../up/supervisor-lock.js';
import { withDatabaseServer } from '../up/with-database-server.js';

/** The trail as the operator of its database sees it, whether the service runs or not. */
export interface OpenTrail {
  /** Reads all entries, and nothing else of any tenant. */
  readonly client: Client;
  /** Whether a service runs that numbers what is recorded. */
  readonly isServed: boolean;
  /** The action is the operator's, in this tenant; in the default one where none is named. */
  record(act: AuditedAction, tenantId?: string): Promise<void>;
  /** For each account the one that is for its human being. */
  humansOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Opens what an entry commits to, and records that, in one transaction. */
  openCommitments(
    entryId: string,
    tenantId: string,
    act: AuditedAction,
  ): Promise<Readonly<Record<string, OpenedCommitment>>>;
}

/**
 * Works on the database itself: who verifies the trail does not ask the service about it, and can
 * also while that does not run.
 */
export async function withTrail<T>(
  config: Config,
  context: CommandContext,
  work: (trail: OpenTrail) => Promise<T>,
): Promise<T> {
  if (!existsSync(config.data.databaseSecrets)) {
    throw new CommandError(
      `${config.data.path} is not a data folder in use. Name the right one with --data or CLOISTER_DATA.`,
    );
  }
  const isRunning = config.databaseUrl !== null || SupervisorLock.holder(config.data) !== null;
  if (isRunning) return await openTrail(config, DatabaseAccess.open(config), work);
  return await withDatabaseServer(config, context.output, () =>
    openTrail(config, DatabaseAccess.open(config), (trail) => work({ ...trail, isServed: false })),
  );
}

/** The log's public key, as the site has it. */
export async function ownKey(config: Config): Promise<NoteVerifier> {
  const site = await openSiteKey(config.data.siteSigningKey, openRootKeys(config));
  return auditLogSigner(site);
}

/** The site's own key where it is, and those that were named. */
export async function logKeys(
  config: Config,
  named: readonly string[],
): Promise<readonly NoteVerifier[]> {
  const others = named.map((text) => parseNoteKey(text));
  if (others.length > 0 && !existsSync(config.data.siteSigningKey)) return others;
  return [await ownKey(config), ...others];
}

/** For tests, which have a server of their own. */
export async function openTrail<T>(
  config: Config,
  access: DatabaseAccess,
  work: (trail: OpenTrail) => Promise<T>,
): Promise<T> {
  await using opened = new AsyncDisposableStack();
  const client = new Client(access.as('cloister_sequencer'));
  await client.connect();
  opened.defer(() => client.end());
  const module = {
    module: AuditModule,
    imports: [
      DatabaseModule.forRoot(access, openRootKeys(config), CLOISTER_SCHEMA, [
        ...AUDIT_ENTITIES,
        ...AUTH_ENTITIES,
      ]),
    ],
  };
  const app = await NestFactory.createApplicationContext(module, {
    logger: false,
    abortOnError: false,
  });
  opened.defer(() => app.close());
  const unitOfWork = app.get(UnitOfWork);
  const trail = app.get(AuditTrail);
  const operator = async (tenantId?: string): Promise<Actor | null> => {
    const tenant = tenantId ?? (await app.get(AcrossTenants).defaultTenant())?.tenantId;
    return tenant === undefined ? null : operatorActor(ownAccount(), tenant);
  };
  return await work({
    client,
    isServed: true,
    record: async (act, tenantId) => {
      const actor = await operator(tenantId);
      // without a tenant there is nothing yet that could be read
      if (actor) await unitOfWork.run(actor, (tx) => trail.record(tx, actor, act));
    },
    humansOf: async (accounts) => {
      const actor = await operator();
      const samePerson = new LinkedAccounts(unitOfWork, trail, app.get(Refusals));
      return actor
        ? unitOfWork.run(actor, (tx) => samePerson.humansOf(tx, accounts))
        : new Map<string, string>();
    },
    openCommitments: async (entryId, tenantId, act) => {
      const actor = operatorActor(ownAccount(), tenantId);
      return unitOfWork.run(actor, async (tx) => {
        await trail.record(tx, actor, act);
        return app.get(Commitments).open(tx, tenantId, entryId);
      });
    },
  });
}
