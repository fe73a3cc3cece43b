import { UnitOfWork } from '@app/database';
import { type DocumentDetails, DocumentsService } from '@app/documents';
import {
  type KnownDevice,
  type KnownSigner,
  type KnownSubject,
  type KnownSummary,
  type KnownText,
  type KnownVersion,
  toSummaryDocument,
  toSummaryReference,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import { PublishedSummaries, type PublishedSummary, type PublishedVersion } from '@app/review';
import { headlineFrom, SummaryNotFound } from '@app/summaries';
import type { Bundle, DocumentReference } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';

/** Summaries as FHIR has them. */
@Injectable()
export class KnownSummaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly published: PublishedSummaries,
  ) {}

  async of(actor: Actor, published: PublishedSummary): Promise<KnownSummary> {
    const [known] = await this.ofAll(actor, [published]);
    if (!known) throw new Error('a summary was not described');
    return known;
  }

  /** In their order; as many statements for one as for many. */
  async ofAll(actor: Actor, all: readonly PublishedSummary[]): Promise<readonly KnownSummary[]> {
    const details = await this.sourcesOf(actor, all);
    return all.map((published): KnownSummary => {
      const { summary, profile, documentIds, versions, record } = published;
      return {
        id: summary.id,
        title: profile.title,
        profile: { id: profile.id, version: profile.version },
        confidentiality: summary.confidentiality,
        changedAt: summary.changedAt,
        patient: patientOf(published, details),
        sourceIds: documentIds,
        sourceChange: summary.sourceChange,
        device: record && toDevice(record),
        versions: versions.map((version, index) => toKnownVersion(published, version, index)),
      };
    });
  }

  /** Of the version that has this id. Throws `SummaryNotFound`. */
  async reference(
    actor: Actor,
    published: PublishedSummary,
    id: string,
  ): Promise<DocumentReference> {
    const known = await this.of(actor, published);
    const version = known.versions.find(({ referenceId }) => referenceId === id);
    if (!version) throw new SummaryNotFound();
    return toSummaryReference(known, version);
  }

  /** The text of one of its versions. Throws `SummaryNotFound` where it was erased. */
  async document(
    actor: Actor,
    base: string,
    published: PublishedSummary,
    documentId: string,
  ): Promise<Bundle> {
    const known = await this.of(actor, published);
    const index = known.versions.findIndex((one) => one.documentId === documentId);
    const [version, row] = [known.versions[index], published.versions[index]];
    const content = row && (await this.published.contentOf(actor, published, row));
    if (!version || !content) throw new SummaryNotFound();
    return toSummaryDocument(base, known, version, textOf(known.title, content));
  }

  /** By their ids, of those that are of somebody. */
  private async sourcesOf(
    actor: Actor,
    all: readonly PublishedSummary[],
  ): Promise<ReadonlyMap<string, DocumentDetails>> {
    const ofSomebody = all.filter(({ summary }) => summary.patientId !== null);
    const ids = [...new Set(ofSomebody.flatMap(({ documentIds }) => documentIds))];
    if (ids.length === 0) return new Map();
    const details = await this.unitOfWork.run(actor, (tx) =>
      this.documents.describeAll(tx, actor, ids),
    );
    return new Map(details.map((one) => [one.document.id, one]));
  }
}

/** The number is that of one of its sources. */
function patientOf(
  { summary: { patientId }, documentIds }: PublishedSummary,
  details: ReadonlyMap<string, DocumentDetails>,
): KnownSubject | null {
  if (patientId === null) return null;
  const sources = documentIds.flatMap((id) => details.get(id) ?? []);
  const of = sources.find(({ document }) => document.patientId === patientId);
  const identifier = of?.patientIdentifier ?? null;
  return {
    id: patientId,
    number: identifier === null ? null : { identifier, authority: of?.patientAuthority ?? null },
  };
}

/** One reference for the draft and what was signed first, and one for each amendment. */
function toKnownVersion(
  { summary, versions }: PublishedSummary,
  { row, signatures }: PublishedVersion,
  index: number,
): KnownVersion {
  const last = signatures.at(-1)?.row.id;
  const documentId = last ?? row.id;
  const status = statusOf(summary.state, {
    isNewest: index === versions.length - 1,
    isSigned: last !== undefined,
    isFirst: index === 0,
  });
  return {
    referenceId: index === 0 ? summary.id : row.id,
    documentId,
    identity: status.docStatus === 'entered-in-error' ? v5('withdrawn', documentId) : documentId,
    createdAt: row.createdAt,
    ...status,
    // the columns are of the newest version, which nobody else sees while an amendment is written
    headline: index === versions.length - 1 && !isAmending(summary) ? headlineFrom(summary) : null,
    signers: signatures.map(({ row: { personId, meaning, signedAt }, secrets }): KnownSigner => ({
      personId,
      name: secrets?.printedName ?? null,
      meaning,
      signedAt,
    })),
  };
}

function isAmending({ state, signedVersion }: PublishedSummary['summary']): boolean {
  return signedVersion !== null && (state === 'draft' || state === 'in_review');
}

function statusOf(
  state: PublishedSummary['summary']['state'],
  {
    isNewest,
    isSigned,
    isFirst,
  }: { readonly isNewest: boolean; readonly isSigned: boolean; readonly isFirst: boolean },
): Pick<KnownVersion, 'status' | 'docStatus'> {
  if (isNewest && (state === 'withdrawn' || state === 'rejected')) {
    return { status: 'entered-in-error', docStatus: 'entered-in-error' };
  }
  const docStatus = !isSigned ? 'preliminary' : isFirst ? 'final' : 'amended';
  return { status: isNewest && state !== 'superseded' ? 'current' : 'superseded', docStatus };
}

function toDevice({
  run,
  engine,
  cloister,
  startedAt,
  endedAt,
}: NonNullable<PublishedSummary['record']>): KnownDevice {
  return {
    runId: run,
    kind: engine.model ? 'language model' : 'program without a language model',
    name: engine.model?.name ?? engine.label,
    modelSha256: engine.model?.sha256 ?? null,
    adapterSha256: engine.adapter?.sha256 ?? null,
    engine: `${engine.engine} ${engine.build}`.trim(),
    service: cloister,
    startedAt,
    endedAt,
  };
}

type Content = NonNullable<Awaited<ReturnType<PublishedSummaries['contentOf']>>>;

function textOf(title: string, { label, text, sections }: Content): KnownText {
  return {
    label,
    sections:
      sections.length === 0
        ? [{ title, text }]
        : sections.map((one) => ({ title: one.title, text: text.slice(one.start, one.end) })),
  };
}
