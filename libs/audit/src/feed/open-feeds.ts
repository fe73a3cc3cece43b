import { hostname } from 'node:os';
import { AcrossTenants, UnitOfWork } from '@app/database';
import type { Config } from '@app/platform';
import type { FactoryProvider, ValueProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit-trail.js';
import { AuditFeed } from './audit-feed.js';
import { FeedCursor } from './feed-cursor.js';
import { FeedReader, type NamesOf } from './feed-reader.js';
import type { FeedReceiver } from './feed-receiver.js';
import { type FeedSettings, readFeeds } from './feed-settings.js';
import { FEED_SETTINGS } from './feed-status.service.js';
import { FeedAlerts } from './feed-alerts.js';
import { FhirReceiver } from './fhir.receiver.js';
import { SyslogReceiver } from './syslog.receiver.js';

/** The feeds that the settings name, for a worker that keeps them going. */
export const AUDIT_FEEDS = Symbol('AuditFeeds');
/** Says what people and clients are called. */
export const FEED_NAMES = Symbol('FeedNames');

export function auditFeeds(config: Config): FactoryProvider<readonly AuditFeed[]> {
  return {
    provide: AUDIT_FEEDS,
    inject: [DataSource, UnitOfWork, AcrossTenants, AuditTrail, FeedReader, FEED_NAMES],
    useFactory: (
      dataSource: DataSource,
      unitOfWork: UnitOfWork,
      acrossTenants: AcrossTenants,
      audit: AuditTrail,
      reader: FeedReader,
      namesOf: NamesOf,
    ) =>
      readFeeds(config.auditFeedsFile).map((settings) => {
        const tenantOf = (): Promise<string> => tenantOfFeed(settings, acrossTenants);
        const cursor = new FeedCursor(dataSource, settings.name);
        return new AuditFeed({
          cursor,
          receiver: receiverOf(settings),
          alerts: new FeedAlerts(unitOfWork, audit, cursor, tenantOf),
          read: async (from, atMost) =>
            reader.piece(from, atMost, { tenantId: await tenantOf(), namesOf }),
          site: siteOf(config),
        });
      }),
  };
}

/** What `FeedStatusService` tells of. */
export function feedSettings(config: Config): ValueProvider<readonly FeedSettings[]> {
  return { provide: FEED_SETTINGS, useValue: readFeeds(config.auditFeedsFile) };
}

function receiverOf(settings: FeedSettings): FeedReceiver {
  return settings.kind === 'syslog' ? new SyslogReceiver(settings) : new FhirReceiver(settings);
}

async function tenantOfFeed(
  { name, tenant }: FeedSettings,
  acrossTenants: AcrossTenants,
): Promise<string> {
  const tenantId = tenant ?? (await acrossTenants.defaultTenant())?.tenantId;
  if (!tenantId) throw new Error(`There is no tenant whose entries the feed ${name} could carry.`);
  return tenantId;
}

function siteOf({ api }: Config): string {
  return api.publicUrl ?? `${api.tls ? 'https' : 'http'}://${hostname()}:${api.port}`;
}
