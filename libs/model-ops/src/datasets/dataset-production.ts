import { AuditTrail } from '@app/audit';
import { SealBroken } from '@app/crypto';
import { KeyRing, ObjectErased, type Transaction, UnitOfWork } from '@app/database';
import type { DocumentDetails } from '@app/documents';
import { type Extraction } from '@app/extraction';
import { type Actor, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Dataset, DatasetPart, DatasetSource } from './dataset.entities.js';
import { DatasetAccess } from './dataset-access.js';
import { DatasetRemoval } from './dataset-removal.js';
import type { DatasetReport, Skipped } from './dataset-report.js';
import { type Edit, sealRows, type SummaryRows } from './dataset-rows.js';
import { TrainingUseNotAllowed } from './datasets.errors.js';
import { type SignedSource, SignedSources } from './signed-sources.js';
import { type KnownValue, valuesOfName } from './pseudonyms/known-values.js';
import { addCounts, Pseudonymizer, type ReplacedCounts } from './pseudonyms/pseudonymizer.js';

/** A thousand summaries of ten thousand characters take the library about ten minutes. */
const LEASE_MS = 60 * 60_000;
/** A fault that lasts is not looked at all the time. */
const AGAIN_AFTER_MS = 60_000;

/** What was made of one summary, or why nothing. */
type Outcome = { readonly rows: number; readonly replaced: ReplacedCounts } | Skipped;

/**
 * Makes the rows of a data set that was approved. A worker that is killed leaves its lease to run out;
 * whoever is next begins anew.
 */
@Injectable()
export class DatasetProduction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DatasetAccess,
    private readonly removal: DatasetRemoval,
    private readonly sources: SignedSources,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Changes nothing where another worker is at it, or it is made, discarded or over. */
  async produce(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    const actor = serviceActor('datasets', tenantId);
    const claimed = await this.claim(actor, id);
    if (!claimed) return;
    try {
      await this.make(actor, id, claimed, signal);
    } catch (error) {
      await this.release(actor, id, new Date(Date.now() + AGAIN_AFTER_MS));
      throw error;
    }
  }

  private async make(
    actor: Actor,
    id: string,
    { ids, available }: Claimed,
    signal: AbortSignal,
  ): Promise<void> {
    let report: DatasetReport = { available, taken: 0, skipped: {}, replaced: {} };
    let rows = 0;
    for (const [place, summaryId] of ids.entries()) {
      if (signal.aborted) return this.release(actor, id, null);
      const outcome = await this.take(actor, id, { summaryId, number: place + 1 });
      if (outcome === null) return; // it was discarded meanwhile
      report = withOutcome(report, outcome);
      if (typeof outcome === 'object') rows += outcome.rows;
    }
    await this.finish(actor, id, report, rows);
  }

  private async claim(actor: Actor, id: string): Promise<Claimed | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const now = new Date();
      const { affected } = await tx.update(
        Dataset,
        [
          { id, state: 'approved', leaseUntil: IsNull() },
          { id, state: 'approved', leaseUntil: LessThan(now) },
        ],
        { leaseUntil: new Date(now.getTime() + LEASE_MS) },
      );
      if (affected !== 1) return null;
      await this.removal.dropRows(tx, id);
      const dataset = await tx.findOneByOrFail(Dataset, { id });
      try {
        await this.access.requireTrainingUse(tx, actor.tenantId);
      } catch (error) {
        if (!(error instanceof TrainingUseNotAllowed)) throw error;
        await this.fail(tx, actor, dataset, error.code);
        return null;
      }
      return this.sources.ids(tx, dataset.profileId, dataset.maxSummaries);
    });
  }

  /** For the next worker. */
  private async release(actor: Actor, id: string, leaseUntil: Date | null): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      tx.update(Dataset, { id, state: 'approved' }, { leaseUntil }),
    );
  }

  private async take(
    actor: Actor,
    id: string,
    of: { readonly summaryId: string; readonly number: number },
  ): Promise<Outcome | null> {
    try {
      const read = await this.sources.read(actor, of.summaryId);
      if (typeof read === 'string') return read;
      const made = await rowsOf(read);
      return await this.unitOfWork.run(actor, (tx) =>
        this.keep(tx, actor, id, of.number, read, made),
      );
    } catch (error) {
      if (error instanceof ObjectErased) return 'no-longer-signed';
      if (error instanceof SealBroken) return 'unreadable';
      throw error;
    }
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    datasetId: string,
    number: number,
    { text: { summary } }: SignedSource,
    { rows, replaced }: Made,
  ): Promise<Outcome | null> {
    const { tenantId } = actor;
    const dataset = await this.access.hold(tx, datasetId);
    if (dataset.state !== 'approved') return null;
    // a document that is erased takes this key with it
    const { id: objectKeyId, key } = await this.keyRing.create(tx, tenantId, 'dataset', {
      madeFrom: [summary.objectKeyId],
    });
    const id = newId();
    await tx.insert(DatasetPart, {
      id,
      tenantId,
      datasetId,
      summaryId: summary.id,
      number,
      objectKeyId,
      rowCount: rows.sections.length,
      sealed: sealRows(key, { tenantId, id }, rows),
    });
    await tx
      .createQueryBuilder()
      .insert()
      .into(DatasetSource)
      .values({ datasetId, summaryId: summary.id, tenantId })
      .orIgnore() // a worker that was lost had taken it before
      .execute();
    await this.audit.record(tx, actor, {
      action: 'dataset.rows-taken',
      subject: { type: 'summary', id: summary.id },
      related: [{ type: 'dataset', id: datasetId }],
      patientId: summary.patientId,
      details: { version: summary.signedVersion ?? 0, rows: rows.sections.length },
    });
    return { rows: rows.sections.length, replaced };
  }

  private async finish(
    actor: Actor,
    id: string,
    report: DatasetReport,
    made: number,
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const dataset = await this.access.hold(tx, id);
      if (dataset.state !== 'approved') return;
      // what was erased meanwhile is not there any more
      const rowCount = (await tx.sum(DatasetPart, 'rowCount', { datasetId: id })) ?? 0;
      if (rowCount === 0) return this.fail(tx, actor, dataset, 'nothing-signed');
      await tx.update(
        Dataset,
        { id },
        { state: 'ready', producedAt: new Date(), leaseUntil: null, rowCount, report },
      );
      await this.audit.record(tx, actor, {
        action: 'dataset.produced',
        subject: { type: 'dataset', id },
        details: {
          rows: rowCount,
          erasedMeanwhile: made - rowCount,
          summaries: report.taken,
          available: report.available,
        },
        confidential: { purpose: { value: await this.access.purpose(tx, dataset) } },
      });
    });
  }

  private async fail(
    tx: Transaction,
    actor: Actor,
    dataset: Dataset,
    reason: string,
  ): Promise<void> {
    await this.removal.end(tx, dataset, { state: 'failed', reason });
    await this.audit.record(tx, actor, {
      action: 'dataset.failed',
      outcome: 'failed',
      subject: { type: 'dataset', id: dataset.id },
      reason,
    });
  }
}

interface Claimed {
  readonly ids: readonly string[];
  /** Of how many. */
  readonly available: number;
}

interface Made {
  readonly rows: Omit<SummaryRows, 'v'>;
  readonly replaced: ReplacedCounts;
}

async function rowsOf({ text, described, source, extractions }: SignedSource): Promise<Made> {
  const sections = text.sections.filter((section) => section.text !== '');
  const written = sections.flatMap((section) => [section.text, section.generated ?? '']);
  const pseudonyms = await Pseudonymizer.of(knownOf(described, extractions), [source, ...written]);
  const replace = (words: string | null): string | null =>
    words === null ? null : pseudonyms.replace(words);
  const rows = {
    profileVersion: text.summary.profileVersion,
    source: pseudonyms.replace(source),
    sections: sections.map((section) => ({
      section: section.id,
      target: pseudonyms.replace(section.text),
      generated: replace(section.generated),
      edits: section.sentences.flatMap(({ kind, before, after }): Edit[] =>
        kind === 'same'
          ? []
          : [{ kind, before: replace(before?.text ?? null), after: replace(after?.text ?? null) }],
      ),
    })),
  };
  return { rows, replaced: pseudonyms.replaced };
}

/** What the metadata of the documents say of the patient: these go first, and exactly. */
function knownOf(
  described: readonly DocumentDetails[],
  extractions: readonly Extraction[],
): readonly KnownValue[] {
  const stated = extractions.flatMap(({ stated: own }) => own?.patientIdentifiers ?? []);
  const identifiers = [
    ...described.flatMap((each) => [
      each.patientIdentifier,
      each.encounterIdentifier,
      each.externalNumber,
      each.fileName,
    ]),
    ...stated.map(({ identifier }) => identifier),
  ];
  return [
    ...described.flatMap(({ patientName }) => (patientName ? valuesOfName(patientName) : [])),
    ...identifiers
      .filter((value) => value !== null)
      .map((value): KnownValue => ({ kind: 'identifier', value })),
  ];
}

function withOutcome(report: DatasetReport, outcome: Outcome): DatasetReport {
  if (typeof outcome === 'string') {
    const skipped = { ...report.skipped, [outcome]: (report.skipped[outcome] ?? 0) + 1 };
    return { ...report, skipped };
  }
  return {
    ...report,
    taken: report.taken + 1,
    replaced: addCounts(report.replaced, outcome.replaced),
  };
}
