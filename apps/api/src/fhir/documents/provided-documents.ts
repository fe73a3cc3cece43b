import type { Transaction } from '@app/database';
import {
  type AcceptedDocument,
  type ArrivedBytes,
  DocumentsService,
  IntakeService,
  PatientReferences,
} from '@app/documents';
import {
  keptReference,
  keptSubmission,
  type KnownNumber,
  notTaken,
  type ProvidedDocuments,
  type ProvidedEntry,
  readProvidedBundle,
  type SentDocument,
  setDataAside,
} from '@app/fhir';
import { type Actor, DomainError } from '@app/platform';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import { Inject, Injectable } from '@nestjs/common';
import { UPLOAD_MAX_BYTES } from '../../documents/upload.js';
import { describeSent, once } from './describe-sent.js';
import { type Earlier, EarlierDocuments, naming, placeOfRelation } from './earlier-documents.js';

interface Provided {
  readonly id: string;
  readonly isNew: boolean;
  readonly patientId: string | null;
  readonly at: Date;
}

/** Takes documents that are provided together (IHE MHD, ITI-65). */
@Injectable()
export class ProvidedBundles {
  constructor(
    private readonly intake: IntakeService,
    private readonly documents: DocumentsService,
    private readonly patients: PatientReferences,
    private readonly before: EarlierDocuments,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
  ) {}

  /** All of them, or none. Throws `FhirRefused`, and what the intake throws. */
  async provide(actor: Actor, given: unknown): Promise<Bundle> {
    const provided = readProvidedBundle(setDataAside(given));
    const patients: (KnownNumber | null)[] = [];
    const before: (readonly Earlier[])[] = [];
    for (const [index, sent] of provided.documents.entries()) {
      const place = provided.places[index] ?? 'Bundle';
      patients.push(await this.patientOf(actor, sent, place));
      before.push(await this.before.find(actor, sent, place));
    }
    const arrived: ArrivedBytes[] = [];
    try {
      for (const { content } of provided.documents) {
        arrived.push(await this.intake.store(actor, once(content.bytes), this.maxBytes));
      }
      const accepted = await this.accept(actor, provided, arrived, { patients, before });
      const made: Provided[] = [];
      for (const { id, isNew } of accepted) {
        const { document } = await this.documents.get(actor, id);
        made.push({ id, isNew, patientId: document.patientId, at: document.changedAt });
      }
      return answerOf(provided.entries, made);
    } catch (error) {
      for (const bytes of arrived) await this.intake.abandon(actor, bytes);
      throw error;
    }
  }

  private async accept(
    actor: Actor,
    provided: ProvidedDocuments,
    arrived: readonly ArrivedBytes[],
    {
      patients,
      before,
    }: {
      readonly patients: readonly (KnownNumber | null)[];
      readonly before: readonly (readonly Earlier[])[];
    },
  ): Promise<readonly AcceptedDocument[]> {
    const { documents, places } = provided;
    let at = 0;
    const related = async (tx: Transaction, ids: readonly string[]): Promise<string[]> => {
      const events: string[] = [];
      for (const [index, sent] of documents.entries()) {
        at = index;
        const earlier = before[index] ?? [];
        const id = ids[index] ?? '';
        events.push(...(await this.before.settle(tx, actor, id, sent, earlier, ids)));
      }
      return events;
    };
    return naming(
      () =>
        this.intake.acceptAll(
          actor,
          arrived,
          (index, ids) => describeOne(provided, patients[index] ?? null, index, ids),
          related,
        ),
      (error) => placeOfRelation(documents[at]?.relations ?? [], error, places[at]),
    );
  }

  private async patientOf(
    actor: Actor,
    { subject }: SentDocument,
    place: string,
  ): Promise<KnownNumber | null> {
    if (!subject) return null;
    if (subject.kind === 'number') return subject.number;
    try {
      return await this.patients.get(actor, subject.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw notTaken(`${place}.subject.reference`, error.message, 'not-found');
    }
  }
}

/** The first keeps the submission that they came in, and what it says of them. */
function describeOne(
  provided: ProvidedDocuments,
  patient: KnownNumber | null,
  index: number,
  ids: readonly string[],
): ReturnType<typeof describeSent> {
  const sent = provided.documents[index];
  if (!sent) throw new Error('There are fewer documents than files.');
  const idOf = (document: number): string => ids[document] ?? '';
  const reference = keptReference(sent, provided, idOf);
  const description = describeSent({ ...sent, said: reference }, sent.mediaType, patient);
  if (index > 0) return description;
  const submission = keptSubmission(provided, idOf);
  return { ...description, metadata: JSON.stringify({ reference, submission }) };
}

function answerOf(entries: readonly ProvidedEntry[], made: readonly Provided[]): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'transaction-response',
    entry: entries.map((entry): BundleEntry => {
      const one = made[entry.type === 'List' ? 0 : entry.document];
      if (!one) throw new Error('An entry has no document.');
      const id = entry.type === 'Patient' ? (one.patientId ?? '') : one.id;
      return {
        response: {
          status: one.isNew ? '201 Created' : '200 OK',
          location: `${entry.type}/${id}`,
          lastModified: one.at.toISOString(),
        },
      };
    }),
  };
}
