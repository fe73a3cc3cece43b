import { KeyRing, KeyVersions } from '@app/database';
import { Global, Module } from '@nestjs/common';
import { AuditEntry, AuditSecret } from './audit-entry.entities.js';
import { AuditHistory } from './audit-history.js';
import { AuditTrail } from './audit-trail.js';
import { Commitments } from './proof/commitments.js';
import { TrailExports } from './exports/trail-exports.service.js';
import { FeedReader } from './feed/feed-reader.js';
import { FeedRow } from './feed/feed-row.entity.js';
import { HostRow } from './mark/host-row.entity.js';
import { Refusals } from './refusals.js';
import { AuditReaders } from './review/audit-readers.js';
import { Callers } from './review/callers.js';
import { Disclosures } from './review/disclosures.service.js';
import { EntriesRepository } from './review/entries.repository.js';
import { TrailProofs } from './review/trail-proofs.js';
import { TrailReview } from './review/trail-review.service.js';
import { UnusualAccessRule } from './review/unusual-access-rule.entity.js';
import { UnusualAccessService } from './review/unusual-access.service.js';
import { secretRows } from './secret-rekeying.js';
import { StoreRow } from './sending/store-row.entity.js';
import { AuditCheckpoint, AuditNode } from './sequencer/audit-tree.entities.js';
import { WitnessedLog } from './witness/witnessed-log.entity.js';

export const AUDIT_ENTITIES = [
  AuditCheckpoint,
  AuditEntry,
  AuditNode,
  AuditSecret,
  FeedRow,
  HostRow,
  StoreRow,
  UnusualAccessRule,
  WitnessedLog,
];

@Global()
@Module({
  providers: [
    AuditReaders,
    AuditHistory,
    AuditTrail,
    Callers,
    Commitments,
    Disclosures,
    EntriesRepository,
    FeedReader,
    Refusals,
    TrailExports,
    TrailProofs,
    TrailReview,
    UnusualAccessService,
  ],
  exports: [
    AuditReaders,
    AuditHistory,
    AuditTrail,
    Commitments,
    Disclosures,
    FeedReader,
    Refusals,
    TrailExports,
    TrailReview,
    UnusualAccessService,
  ],
})
export class AuditModule {
  constructor(versions: KeyVersions, keyRing: KeyRing) {
    versions.register(secretRows(keyRing));
  }
}
