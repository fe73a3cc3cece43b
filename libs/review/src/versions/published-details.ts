import { KeyRing, type Transaction } from '@app/database';
import {
  latestVersions,
  numberedVersions,
  openRunRecord,
  type Profile,
  RunRecord,
  runsBehind,
  SummariesRepository,
  type Summary,
  type SummaryState,
  type SummaryVersion,
  TenantProfiles,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { type SignatureDetails, SignaturesService } from '../signing/signatures.service.js';
import { signedVersionsOf } from '../signing/signed-versions.js';

/** Those in which there is a text to show. */
export const WITH_TEXT: readonly SummaryState[] = [
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

/** Gathers what has been said under the names of summaries. */
@Injectable()
export class PublishedDetails {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly signatures: SignaturesService,
    private readonly profiles: TenantProfiles,
    private readonly keyRing: KeyRing,
  ) {}

  /** As many statements for one as for many. */
  async of(tx: Transaction, summaries: readonly Summary[]): Promise<PublishedSummary[]> {
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
