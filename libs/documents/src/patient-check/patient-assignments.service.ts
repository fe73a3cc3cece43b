import { notify, overAllCompartments, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DocumentAccess } from '../document-access.js';
import type { Document, PatientCheckState } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import { DocumentsRepository } from '../documents.repository.js';
import { HoldsRepository } from '../erasure/holds.repository.js';
import { References } from '../references.js';
import { HeldForPatient, NothingToReassign, OfThisPatientAlready } from './patient-check.errors.js';
import { PatientMoves } from './patient-moves.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** Whose a document is in truth. */
export interface RightPatient {
  /** Null: nobody knows yet. */
  readonly patient: Reference | null;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly reason: string;
}

/** Documents that were taken from one patient and given to another. */
export interface MovedDocuments {
  /** The document, and what came with it. */
  readonly documentIds: readonly string[];
  readonly fromPatientId: string | null;
  readonly toPatientId: string | null;
}

/** Undoes that a document was assigned to the wrong patient. */
@Injectable()
export class PatientAssignments {
  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly holds: HoldsRepository,
    private readonly references: References,
    private readonly moves: PatientMoves,
    private readonly queue: JobQueue,
  ) {}

  /**
   * `also` is done in the same transaction, for what a library above made of them; it returns its result and events.
   * Throws `DocumentNotFound`, `OfThisPatientAlready`, `NothingToReassign` or `HeldForPatient`.
   */
  async assign<T>(
    actor: Actor,
    id: string,
    right: RightPatient,
    also: (tx: Transaction, moved: MovedDocuments) => Promise<readonly [T, readonly string[]]>,
  ): Promise<{ readonly state: PatientCheckState; readonly result: T }> {
    // what came with it, or was made of it, may be more than the actor sees, and is wrong all the same
    const { state, result, events } = await this.access.run(actor, id, (tx, seen) =>
      overAllCompartments(tx, () => this.assignAll(tx, actor, seen, right, also)),
    );
    await this.queue.announce(actor.tenantId, events);
    return { state, result };
  }

  private async assignAll<T>(
    tx: Transaction,
    actor: Actor,
    { id, actorId }: Document,
    right: RightPatient,
    also: (tx: Transaction, moved: MovedDocuments) => Promise<readonly [T, readonly string[]]>,
  ): Promise<{
    readonly state: PatientCheckState;
    readonly result: T;
    readonly events: readonly string[];
  }> {
    const all = await this.documents.lockAll(tx, await this.withAttachments(tx, id));
    const rows = all.filter(({ state }) => state !== 'erased');
    const document = rows.find((row) => row.id === id);
    if (!document || !isAssignable(document)) throw new NothingToReassign();
    await this.requireUnheld(tx, rows);
    const toPatientId = await this.findPatient(tx, actor, right);
    if (toPatientId === document.patientId) throw new OfThisPatientAlready();
    const states = new Map<string, PatientCheckState>();
    for (const row of rows) {
      states.set(row.id, await this.moves.move(tx, actor, row, toPatientId, right.reason));
    }
    const documentIds = rows.map((row) => row.id);
    const moved = { documentIds, fromPatientId: document.patientId, toPatientId };
    const [done, own] = await also(tx, moved);
    await notify(tx, 'work', actorId);
    const settled: string[] = [];
    for (const one of documentIds) {
      settled.push(await this.moves.announce(tx, actor, one, states.get(one)));
    }
    return { state: states.get(id) ?? 'reassigned', result: done, events: [...own, ...settled] };
  }

  private async withAttachments(tx: Transaction, id: string): Promise<readonly string[]> {
    return Ids.parse(
      await tx.query(
        `with recursive part (id) as (
           select $1::uuid union select document.id from document join part on parent_id = part.id)
         select id from part order by id`,
        [id],
      ),
    );
  }

  /** A hold of the patient would end with it, and nobody would know. One of the document itself goes with it. */
  private async requireUnheld(tx: Transaction, rows: readonly Document[]): Promise<void> {
    const held = await this.holds.heldBy(tx, rows);
    if ([...held.values()].includes('patient')) throw new HeldForPatient();
  }

  private async findPatient(
    tx: Transaction,
    { tenantId }: Actor,
    { patient, name, birthDate }: RightPatient,
  ): Promise<string | null> {
    if (!patient) return null;
    const named = await this.references.findOrCreate(tx, tenantId, 'patient', patient);
    await this.references.describePatient(tx, tenantId, named, { name, birthDate, replaces: true });
    return this.references.whose(tx, named, null);
  }
}

function isAssignable({ state }: Document): boolean {
  return state === 'extracted' || state === 'rejected';
}
