import { AuditReaders, type RecordReader } from '@app/audit';
import type { Transaction } from '@app/database';
import {
  DocumentsService,
  type MovedDocuments,
  PatientAssignments,
  type PatientCheckState,
  type RightPatient,
} from '@app/documents';
import type { Actor } from '@app/platform';
import { SummariesRepository, type Summary, type SummaryState } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { WrongPatientEnds } from './wrong-patient-ends.js';

/** A summary that was written of a document of the wrong patient. */
export interface EndedSummary {
  readonly id: string;
  readonly before: SummaryState;
  readonly after: SummaryState;
}

export interface Reassignment {
  /** `open` where the document does not name the new patient either. */
  readonly state: PatientCheckState;
  readonly withdrawn: readonly EndedSummary[];
  /** Who was shown the document, what came with it, or a summary of it. */
  readonly readers: readonly RecordReader[];
}

type Ended = Omit<Reassignment, 'state'>;

/** Gives a document to the right patient in one step, and withdraws what was written of it for the wrong one. */
@Injectable()
export class PatientReassignment {
  constructor(
    private readonly assignments: PatientAssignments,
    private readonly documents: DocumentsService,
    private readonly summaries: SummariesRepository,
    private readonly ends: WrongPatientEnds,
    private readonly readers: AuditReaders,
  ) {}

  /** Throws as `PatientAssignments.assign`. */
  async assign(actor: Actor, documentId: string, right: RightPatient): Promise<Reassignment> {
    const { state, result } = await this.assignments.assign(actor, documentId, right, (tx, moved) =>
      this.end(tx, actor, moved, right.reason),
    );
    return { state, ...result };
  }

  private async end(
    tx: Transaction,
    actor: Actor,
    { documentIds }: MovedDocuments,
    reason: string,
  ): Promise<readonly [Ended, readonly string[]]> {
    const ids = await this.summaries.drawingOn(tx, documentIds);
    const withdrawn: EndedSummary[] = [];
    const events: string[] = [];
    for (const id of ids) {
      await this.summaries.hold(tx, id);
      const summary = await this.summaries.find(tx, id);
      if (!summary || summary.state === 'erased') continue;
      const after = await this.endOne(tx, actor, summary, reason, events);
      await this.follow(tx, id);
      if (after) withdrawn.push({ id, before: summary.state, after });
    }
    const readers = await this.readers.of(tx, [...documentIds, ...ids]);
    return [{ withdrawn, readers }, events];
  }

  /** Null where it goes on: nobody has seen a text of one that only waits. */
  private async endOne(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    reason: string,
    events: string[],
  ): Promise<SummaryState | null> {
    switch (summary.state) {
      case 'queued':
        return (await this.patientsOf(tx, summary.id)).size > 1
          ? this.ends.cancel(tx, actor, summary)
          : null;
      case 'running':
        return this.ends.cancel(tx, actor, summary);
      case 'draft':
      case 'in_review':
      case 'signed':
      case 'amended':
        return this.ends.withdraw(tx, actor, summary, reason, events);
      case 'failed':
      case 'cancelled':
      case 'rejected':
      case 'superseded':
      case 'withdrawn':
      case 'erased':
        return null;
    }
  }

  /** It is of whom its sources are; of nobody where they are of two. */
  private async follow(tx: Transaction, id: string): Promise<void> {
    const patients = await this.patientsOf(tx, id);
    const [patientId = null] = patients.size === 1 ? patients : [];
    await this.summaries.change(tx, { id }, { patientId });
  }

  private async patientsOf(tx: Transaction, id: string): Promise<ReadonlySet<string>> {
    const sources = await this.summaries.sources(tx, [id]);
    const documents = await this.documents.findAll(
      tx,
      sources.map(({ documentId }) => documentId),
    );
    return new Set(documents.flatMap(({ patientId }) => patientId ?? []));
  }
}
