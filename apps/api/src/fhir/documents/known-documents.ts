import { type Transaction, UnitOfWork } from '@app/database';
import {
  type Document,
  type DocumentDetails,
  DocumentNumbers,
  DocumentsService,
  isGone,
  StatedMetadata,
} from '@app/documents';
import {
  isSameIdentifier,
  type KnownDocument,
  type KnownNumber,
  MdmDocument,
  savedMetadata,
  toDocumentReference,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import type { DocumentReference, List } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';

/** More of one number are not one number. */
const NUMBERED_MAX = 50;

/** Documents as FHIR has them; that they are read is recorded by anyone who asks. */
@Injectable()
export class KnownDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly numbers: DocumentNumbers,
    private readonly metadata: StatedMetadata,
  ) {}

  async of(actor: Actor, details: readonly DocumentDetails[]): Promise<DocumentReference[]> {
    return this.unitOfWork.run(actor, (tx) => this.describe(tx, actor, details));
  }

  /** Those that bear this number, newest first. */
  async numbered(tx: Transaction, actor: Actor, number: KnownNumber): Promise<DocumentReference[]> {
    const rows = await this.numbers.find(tx, actor, number.identifier, NUMBERED_MAX);
    const details = await this.documents.describeAll(
      tx,
      actor,
      rows.map(({ id }) => id),
    );
    const found = await this.describe(tx, actor, details);
    return found.filter(({ masterIdentifier, identifier = [] }) =>
      [masterIdentifier, ...identifier].some((one) => one && isSameIdentifier(one, number)),
    );
  }

  /** The submission that a document was the first of; null where it was none's. */
  async submission(actor: Actor, { document }: DocumentDetails): Promise<List | null> {
    const found = await this.unitOfWork.run(actor, (tx) => this.metadata.of(tx, actor, [document]));
    const metadata = found.get(document.id);
    if (document.source !== 'fhir' || metadata === undefined) return null;
    const { submission } = savedMetadata(metadata);
    const lastUpdated = document.changedAt.toISOString();
    return (
      submission && { ...submission, id: document.id, meta: { ...submission.meta, lastUpdated } }
    );
  }

  /** What was said of the text when it came is what is shown as long as nothing graver holds of it. */
  async sayDocStatus(
    tx: Transaction,
    actor: Actor,
    id: string,
    docStatus: NonNullable<DocumentReference['docStatus']>,
  ): Promise<void> {
    const [document] = await this.documents.findAll(tx, [id]);
    const metadata = document && (await this.metadata.of(tx, actor, [document]));
    const kept = metadata?.get(id);
    if (document?.source !== 'fhir' || kept === undefined) return;
    const { reference, submission } = savedMetadata(kept);
    const said = { ...reference, docStatus };
    const whole = JSON.stringify(submission ? { reference: said, submission } : said);
    await this.metadata.change(tx, actor, document, whole);
  }

  /** The one of this id, as far as it may be seen. */
  async identified(tx: Transaction, actor: Actor, id: string): Promise<DocumentReference[]> {
    return this.describe(tx, actor, await this.documents.describeAll(tx, actor, [id]));
  }

  private async describe(
    tx: Transaction,
    actor: Actor,
    details: readonly DocumentDetails[],
  ): Promise<DocumentReference[]> {
    const rows = details.map(({ document }) => document);
    const metadata = await this.metadata.of(tx, actor, rows);
    return details.map((one) =>
      toDocumentReference(toKnownDocument(one, metadata.get(one.document.id) ?? null)),
    );
  }
}

/** What was said in FHIR, or in TXA of a message; anyone who sends otherwise says no more than the row has. */
function toKnownDocument(details: DocumentDetails, metadata: string | null): KnownDocument {
  const { document, patientIdentifier, encounterIdentifier } = details;
  const { id, source, patientId, encounterId } = document;
  const mdm =
    source === 'hl7' && metadata !== null ? MdmDocument.parse(JSON.parse(metadata)) : null;
  return {
    id,
    createdAt: document.createdAt,
    changedAt: document.changedAt,
    sourceStatus: statusOf(details),
    docStatus: docStatusOf(document, mdm),
    mediaType: document.mediaType,
    sizeBytes: document.sizeBytes,
    fileName: details.fileName,
    confidentiality: document.confidentiality,
    patient:
      patientId === null
        ? null
        : {
            id: patientId,
            number: numberOf(patientIdentifier, details.patientAuthority),
          },
    encounter:
      encounterId === null
        ? null
        : {
            id: encounterId,
            number: numberOf(encounterIdentifier, details.encounterAuthority),
          },
    externalNumber: details.externalNumber,
    said: source === 'fhir' && metadata !== null ? savedMetadata(metadata).reference : null,
    mdm,
  };
}

/** One that was added to is current still: both are read. */
function statusOf({
  document: { state, sourceStatus, outdatedAt },
  successors,
}: DocumentDetails): KnownDocument['sourceStatus'] {
  if (state === 'erased' || isGone(sourceStatus)) return 'entered-in-error';
  const isReplaced = successors.some(({ kind }) => kind === 'replaces');
  const isSuperseded = isReplaced || sourceStatus === 'replaced';
  return outdatedAt !== null && isSuperseded ? 'superseded' : 'current';
}

function docStatusOf(
  { source, sourceStatus }: Document,
  mdm: MdmDocument | null,
): KnownDocument['docStatus'] {
  if (isGone(sourceStatus)) return 'entered-in-error';
  if (sourceStatus === 'preliminary') return 'preliminary';
  // a message that says nothing of it is taken for final, and does not say so
  if (sourceStatus === 'final') return mdm && mdm.completion === null ? null : 'final';
  return source !== 'hl7' && sourceStatus === 'corrected' ? 'amended' : null;
}

function numberOf(identifier: string | null, authority: string | null): KnownNumber | null {
  return identifier === null ? null : { identifier, authority };
}
