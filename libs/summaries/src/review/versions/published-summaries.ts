import { AuditTrail, Refusals } from '@app/audit';
import { may } from '@app/auth';
import {
  KeyRing,
  type Page,
  type PageRequest,
  toPage,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../../profile-versions/tenant-profiles.js';
import type { Profile } from '../../profiles/profiles.js';
import { openRunRecord, RunRecord } from '../../runs/run-record.js';
import { SummaryNotFound } from '../../summaries.errors.js';
import { SummariesRepository, type SummaryFilter } from '../../summaries.repository.js';
import { Summary, type SummaryState, SummaryVersion } from '../../summary.entities.js';
import { openContent, type VersionContent } from '../../version-content.js';
import { latestVersions, numberedVersions, runsBehind } from './published-versions.js';
import { SignatureRow } from '../review.entities.js';
import { type SignatureDetails, SignaturesService } from '../signing/signatures.service.js';
import { signedVersionsOf } from '../signing/signed-versions.js';

/** Those in which there is a text to show. */
const WITH_TEXT: readonly SummaryState[] = [
  'draft',
  'in_review',
  'signed',
  'amended',
  'withdrawn',
  'rejected',
  'superseded',
];

/** A version as other systems are shown it. */
export interface PublishedVersion {
  readonly row: SummaryVersion;
  /** By everybody who has to sign it, in order of time; empty where it is a draft. */
  readonly signatures: readonly SignatureDetails[];
}

/** A summary with what has been said under its name, one after the other. */
export interface PublishedSummary {
  readonly summary: Summary;
  readonly documentIds: readonly string[];
  readonly profile: Profile;
  /** Those that were signed, in their order; where none was, the draft; none before there is a text. */
  readonly versions: readonly PublishedVersion[];
  /** Of the run that the newest of them goes back to; null where it is not known any more. */
  readonly record: RunRecord | null;
}

export interface PublishedFilter extends PageRequest {
  readonly patientId: string | null;
  readonly documentId: string | null;
  /** When they last changed; `to` is not included. */
  readonly changed: NonNullable<SummaryFilter['changed']>;
}

/** Summaries as they are given to other systems: what is signed, with everything that was before it. */
@Injectable()
export class PublishedSummaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly signatures: SignaturesService,
    private readonly profiles: TenantProfiles,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** By its own id, or by that of a version or a signature of it; null where there is none to be seen. */
  async find(actor: Actor, id: string): Promise<PublishedSummary | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaryOf(tx, id);
      if (!summary) return null;
      const [published] = await this.describe(tx, [summary]);
      if (!published) throw new Error('a summary was not described');
      await this.audit.record(tx, actor, {
        action: 'summary.read',
        subject: { type: 'summary', id: summary.id },
        patientId: summary.patientId,
        details: { version: published.versions.at(-1)?.row.number ?? 0 },
      });
      return published;
    });
  }

  /** The same; throws `SummaryNotFound`. */
  async get(actor: Actor, id: string): Promise<PublishedSummary> {
    const found = await this.find(actor, id);
    if (found) return found;
    const error = new SummaryNotFound();
    await this.refusals.record(actor, { subject: { type: 'summary', id }, reason: error.code });
    throw error;
  }

  /** Whether something of this id is a summary that the actor may read; that is no reading of it. */
  async isOne(tx: Transaction, actor: Actor, id: string): Promise<boolean> {
    return may(actor, 'summary:read') && (await this.summaryOf(tx, id)) !== null;
  }

  /** Those with a text, newest first. */
  async page(actor: Actor, filter: PublishedFilter): Promise<Page<PublishedSummary>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await this.summaries.page(tx, { ...filter, state: null, states: WITH_TEXT });
      const { items, nextCursor } = toPage(rows, filter);
      await this.audit.record(tx, actor, {
        action: 'summary.listed',
        subject: { type: 'summary', id: null },
        patientId: filter.patientId,
        details: { count: items.length },
      });
      return { items: await this.describe(tx, items), nextCursor };
    });
  }

  /** What a version says; the act for which is recorded by whoever asks. Null where it was erased. */
  async contentOf(
    actor: Actor,
    { summary }: PublishedSummary,
    { row }: PublishedVersion,
  ): Promise<VersionContent | null> {
    const { objectKeyId } = summary;
    const keys = await this.unitOfWork.run(actor, (tx) =>
      this.keyRing.objects(tx, actor.tenantId, [objectKeyId]),
    );
    const key = keys.get(objectKeyId);
    return key ? openContent(key, row) : null;
  }

  private async summaryOf(tx: Transaction, id: string): Promise<Summary | null> {
    const version = await tx.findOneBy(SummaryVersion, { id });
    const signature = version ? null : await tx.findOneBy(SignatureRow, { id });
    const summary = await this.summaries.find(tx, version?.summaryId ?? signature?.summaryId ?? id);
    return summary && !summary.replayOf && summary.state !== 'erased' ? summary : null;
  }

  /** As many statements for one as for many. */
  private async describe(
    tx: Transaction,
    summaries: readonly Summary[],
  ): Promise<PublishedSummary[]> {
    if (summaries.length === 0) return [];
    const ids = summaries.map(({ id }) => id);
    const sources = await this.summaries.sources(tx, ids);
    const sourcesOf = Map.groupBy(sources, ({ summaryId }) => summaryId);
    const profiles = await this.profiles.numberedAll(
      tx,
      summaries.map(({ profileId, profileVersion: number }) => ({ profileId, number })),
    );
    const versionsOf = await this.versionsOf(tx, summaries);
    const records = await this.recordsOf(
      tx,
      summaries.flatMap((summary) => {
        const newest = versionsOf.get(summary.id)?.at(-1)?.row;
        return newest ? [{ summary, newest }] : [];
      }),
    );
    return summaries.map((summary, index): PublishedSummary => {
      const profile = profiles[index];
      if (!profile) throw new Error('a summary has no profile');
      return {
        summary,
        documentIds: (sourcesOf.get(summary.id) ?? []).map(({ documentId }) => documentId),
        profile,
        versions: versionsOf.get(summary.id) ?? [],
        record: records.get(summary.id) ?? null,
      };
    });
  }

  /** Of those with a text. */
  private async versionsOf(
    tx: Transaction,
    summaries: readonly Summary[],
  ): Promise<ReadonlyMap<string, readonly PublishedVersion[]>> {
    const written = summaries.filter(({ state }) => WITH_TEXT.includes(state));
    const ids = written.map(({ id }) => id);
    const signed = await signedVersionsOf(tx, ids);
    const rows = await numberedVersions(
      tx,
      [...signed].flatMap(([summaryId, versions]) =>
        versions.map(({ number }) => ({ summaryId, number })),
      ),
    );
    const drafts = await latestVersions(
      tx,
      ids.filter((id) => !signed.has(id)),
    );
    const signatures = await this.signatures.ofAll(tx, written);
    const versions = [...rows, ...drafts].map((row): PublishedVersion => {
      const all = signed.has(row.summaryId) ? signatures.get(row.summaryId) : [];
      return { row, signatures: (all ?? []).filter(({ version }) => version === row.number) };
    });
    return Map.groupBy(versions, ({ row }) => row.summaryId);
  }

  /** A person's version goes back to what a model wrote. */
  private async recordsOf(
    tx: Transaction,
    newest: readonly { readonly summary: Summary; readonly newest: SummaryVersion }[],
  ): Promise<ReadonlyMap<string, RunRecord>> {
    const runs = await runsBehind(
      tx,
      newest.map((one) => one.newest.id),
    );
    const [first] = newest;
    if (!first) return new Map();
    const keys = await this.keyRing.objects(
      tx,
      first.summary.tenantId,
      newest.map(({ summary }) => summary.objectKeyId),
    );
    const records = new Map<string, RunRecord>();
    for (const { summary, newest: version } of newest) {
      const run = runs.get(version.id);
      const key = keys.get(summary.objectKeyId);
      if (!run?.recordSealed || !key) continue;
      const bytes = openRunRecord(key, run, run.recordSealed);
      const record = RunRecord.safeParse(JSON.parse(bytes.toString('utf8'))).data;
      if (record) records.set(summary.id, record);
    }
    return records;
  }
}
