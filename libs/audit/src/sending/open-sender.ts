import {
  auditLogSigner,
  type KeyProvider,
  type NoteVerifier,
  openOrCreateSiteKey,
} from '@app/crypto';
import { AcrossTenants, UnitOfWork } from '@app/database';
import type { Config } from '@app/platform';
import type { FactoryProvider, ValueProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit-trail.js';
import { openStore, readStores } from '../stores/open-stores.js';
import { CheckpointSender } from './checkpoint-sender.js';
import { LOG_KEY } from '../review/integrity-report.service.js';
import { OwnLog } from './own-log.js';
import { StoreChanges } from './store-changes.js';
import { INTAKE_PAUSE, type IntakePauseSettings } from './intake-pause.js';

/** The sender, with the stores that the settings name. */
export function checkpointSender(
  { checkpoints, data }: Config,
  rootKeys: KeyProvider,
): FactoryProvider<CheckpointSender> {
  return {
    provide: CheckpointSender,
    inject: [DataSource, UnitOfWork, AcrossTenants, AuditTrail],
    useFactory: (
      dataSource: DataSource,
      unitOfWork: UnitOfWork,
      acrossTenants: AcrossTenants,
      audit: AuditTrail,
    ) => {
      const log = new OwnLog(dataSource, async () =>
        auditLogSigner(await openOrCreateSiteKey(data.siteSigningKey, rootKeys)),
      );
      const stores = readStores(checkpoints.storesFile).map((one) => openStore(one, log.prove));
      const changes = new StoreChanges(dataSource, unitOfWork, acrossTenants, audit);
      return new CheckpointSender(dataSource, changes, log, stores);
    },
  };
}

/** For whoever shows how the trail stands: opened when first asked for, and kept. */
export function logKey(
  { data }: Config,
  rootKeys: KeyProvider,
): ValueProvider<() => Promise<NoteVerifier>> {
  let opened: Promise<NoteVerifier> | null = null;
  const open = async (): Promise<NoteVerifier> =>
    auditLogSigner(await openOrCreateSiteKey(data.siteSigningKey, rootKeys));
  return {
    provide: LOG_KEY,
    useValue: async () => {
      opened ??= open();
      try {
        return await opened;
      } catch (error) {
        opened = null;
        throw error;
      }
    },
  };
}

/** What `IntakePause` judges by. */
export function workStopSettings({ checkpoints }: Config): ValueProvider<IntakePauseSettings> {
  const stores = readStores(checkpoints.storesFile).map(({ name, kind }) => ({ name, kind }));
  const { maxAgeMs } = checkpoints;
  return { provide: INTAKE_PAUSE, useValue: { stores, maxAgeMs, now: () => new Date() } };
}
