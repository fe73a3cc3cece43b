import {
  type ConfidentialityCode,
  type PageRequest,
  parseCursor,
  type Transaction,
  whereAny,
  VISIBLE_COMPARTMENTS,
} from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import {
  Document,
  type DocumentSource,
  type DocumentState,
  DocumentSuccessor,
  Encounter,
  ExtractionRow,
  Patient,
  type PatientCheckState,
} from './document.entities.js';
import { forgetPassword } from './intake/document-passwords.js';
import type { RejectionDetails } from '@app/extraction';
import { MERGE_KINDS } from './merges/patient-merge.entity.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** How a document came to be another's than whom it named. */
export type MovedBy = z.infer<typeof MovedRows>[number];
const MovedRows = z.array(
  z.object({
    documentId: z.uuid(),
    id: z.uuid(),
    kind: z.enum(MERGE_KINDS),
    mergedAt: z.date(),
  }),
);

/** Null asks for all. */
export interface DocumentFilter extends PageRequest {
  readonly state: DocumentState | null;
  readonly source: DocumentSource | null;
  readonly patientId: string | null;
  readonly encounterId: string | null;
  /** Where somebody has to say whether the patient is right. @default all */
  readonly patientCheck?: PatientCheckState | null;
  /** What came with this document. */
  readonly parentId: string | null;
  /** What a merge of patients or a moved visit is about. */
  readonly mergeId?: string | null;
  /** `mine`: what the actor brought in. */
  readonly whose: 'mine' | 'everybody';
  /** Moments of arrival, both included. */
  readonly from: Date | null;
  readonly to: Date | null;
}

@Injectable()
export class DocumentsRepository {
  find(tx: Transaction, id: string): Promise<Document | null> {
    return tx.findOneBy(Document, { id });
  }

  findAll(tx: Transaction, ids: readonly string[]): Promise<Document[]> {
    return whereAny(ids, (some) => tx.findBy(Document, { id: In(some) }));
  }

  /** In one order, so that two who hold some of the same do not wait for each other. */
  holdAll(tx: Transaction, ids: readonly string[]): Promise<Document[]> {
    return whereAny(ids, (some) =>
      tx.find(Document, {
        where: { id: In(some) },
        order: { id: 'asc' },
        lock: { mode: 'pessimistic_read' },
      }),
    );
  }

  /** The same, for who changes them. */
  lockAll(tx: Transaction, ids: readonly string[]): Promise<Document[]> {
    return whereAny(ids, (some) =>
      tx.find(Document, {
        where: { id: In(some) },
        order: { id: 'asc' },
        lock: { mode: 'pessimistic_write' },
      }),
    );
  }

  /**
   * One row more than the limit, so that the caller knows whether another page follows. Each of the
   * actor's compartments gives its first rows from an index, and the first of these are the page:
   * that costs the same whether the rows are many or few, near or far.
   */
  async page(tx: Transaction, actor: Actor, filter: DocumentFilter): Promise<Document[]> {
    const { condition, values } = conditionOf(actor, filter);
    const direction = filter.order === 'newest' ? 'desc' : 'asc';
    const order = (of: string): string =>
      `order by ${of}.created_at ${direction}, ${of}.id ${direction} limit ${filter.limit + 1}`;
    const rows = Ids.parse(
      await tx.query(
        `select found.id from (${VISIBLE_COMPARTMENTS}) as compartment
         cross join lateral (
           select document.id, document.created_at from document
           where document.compartment_id = compartment.id and ${condition}
           ${order('document')}) as found
         ${order('found')}`,
        values,
      ),
    );
    return inOrder(rows, await this.findAll(tx, rows));
  }

  /** Whether a document of this patient or encounter can be seen. */
  async anyOf(tx: Transaction, kind: 'patient' | 'encounter', id: string): Promise<boolean> {
    if (kind === 'encounter') return tx.existsBy(Document, { encounterId: id });
    const rows: readonly unknown[] = await tx.query(
      'select from document where patient_id = patient_root($1) limit 1',
      [id],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  withExternalNumber(
    tx: Transaction,
    tenantId: string,
    indexes: readonly { readonly version: number; readonly index: Buffer }[],
    limit: number,
  ): Promise<Document[]> {
    return tx.find(Document, {
      where: indexes.map(({ version, index }) => ({
        tenantId,
        indexVersion: version,
        externalNumberIndex: index,
      })),
      order: { createdAt: 'desc', id: 'desc' },
      take: limit,
    });
  }

  /** The one with this id, or, with null, the newest. */
  async extraction(
    tx: Transaction,
    documentId: string,
    id: string | null,
  ): Promise<ExtractionRow | null> {
    if (id !== null) return tx.findOneBy(ExtractionRow, { id, documentId });
    const [newest] = await this.latestExtractions(tx, [documentId]);
    return newest ?? null;
  }

  latestExtractions(tx: Transaction, documentIds: readonly string[]): Promise<ExtractionRow[]> {
    return whereAny(documentIds, (ids) =>
      tx
        .createQueryBuilder(ExtractionRow, 'extraction')
        .distinctOn(['extraction.documentId'])
        .where({ documentId: In(ids) })
        .orderBy('extraction.documentId')
        .addOrderBy('extraction.number', 'DESC')
        .getMany(),
    );
  }

  /** Of those that have some. */
  async successors(tx: Transaction, documentIds: readonly string[]): Promise<DocumentSuccessor[]> {
    return whereAny(documentIds, (ids) =>
      tx.find(DocumentSuccessor, {
        where: { documentId: In(ids) },
        order: { documentId: 'asc', successorId: 'asc' },
      }),
    );
  }

  /** The merge or moved visit by which each is another's than whom it named, of those that are. */
  async movedBy(tx: Transaction, documentIds: readonly string[]): Promise<readonly MovedBy[]> {
    if (documentIds.length === 0) return [];
    return MovedRows.parse(
      await tx.query(
        `select distinct on (document.id) document.id as "documentId", moved.id, moved.kind,
           moved.merged_at as "mergedAt"
         from document cross join lateral (
           select visit.id, visit.kind, visit.merged_at from patient_merge as visit
           where visit.kind = 'visit' and visit.undone_at is null
             and visit.encounter_id = document.encounter_id
             and patient_root(visit.from_patient_id) = patient_root(document.named_patient_id)
           union all
           select merge.id, merge.kind, merge.merged_at from patient_merge as merge
           where merge.kind = 'merge' and merge.undone_at is null
             and merge.from_patient_id = document.named_patient_id) as moved
         where document.id = any ($1)
         order by document.id, moved.kind desc, moved.merged_at desc`,
        [documentIds],
      ),
    );
  }

  patients(tx: Transaction, ids: readonly string[]): Promise<Patient[]> {
    return whereAny(ids, (some) => tx.findBy(Patient, { id: In(some) }));
  }

  encounters(tx: Transaction, ids: readonly string[]): Promise<Encounter[]> {
    return whereAny(ids, (some) => tx.findBy(Encounter, { id: In(some) }));
  }

  /** Gives a waiting document, or one whose worker has died, to this worker: false if another holds it. */
  async claim(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Document)
      .set({
        state: 'extracting',
        attempts: () => 'attempts + 1',
        leaseUntil: () => `now() + interval '${leaseMs} milliseconds'`,
        changedAt: () => 'now()',
      })
      .where(
        `id = :id and (state = 'received' or (state = 'extracting' and lease_until < now()))`,
        { id },
      )
      .execute();
    return affected === 1;
  }

  /** False once the document is no longer this attempt's to extract. */
  async renew(tx: Transaction, id: string, attempt: number, leaseMs: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Document)
      .set({ leaseUntil: () => `now() + interval '${leaseMs} milliseconds'` })
      .where({ id, state: 'extracting', attempts: attempt })
      .execute();
    return affected === 1;
  }

  /**
   * Ends an extraction, and forgets the password that was for it: false when it was cancelled, or
   * taken by another worker, meanwhile.
   */
  async settle(
    tx: Transaction,
    document: Document,
    change: {
      readonly state: DocumentState;
      readonly stateReason: string | null;
      readonly stateDetails: RejectionDetails | null;
      readonly mediaType?: string;
      readonly confidentiality?: ConfidentialityCode;
    },
  ): Promise<boolean> {
    const { affected } = await tx.update(
      Document,
      { id: document.id, state: 'extracting', attempts: document.attempts },
      { ...change, leaseUntil: null, changedAt: new Date() },
    );
    if (affected !== 1) return false;
    await forgetPassword(tx, document);
    return true;
  }

  /** Puts a claimed document back as it was before, and counts no attempt. */
  async giveBack(tx: Transaction, document: Document): Promise<void> {
    const { id, attempts } = document;
    await tx.update(
      Document,
      { id, state: 'extracting', attempts },
      { state: 'received', attempts: attempts - 1, leaseUntil: null, changedAt: new Date() },
    );
  }

  /** Lets a quarantined document go on, unscanned: false when it is not quarantined. */
  async release(tx: Transaction, id: string): Promise<boolean> {
    const { affected } = await tx.update(
      Document,
      { id, state: 'quarantined' },
      {
        state: 'received',
        stateReason: null,
        scanReleased: true,
        attempts: 0,
        changedAt: new Date(),
      },
    );
    return affected === 1;
  }

  async cancel(tx: Transaction, document: Document): Promise<boolean> {
    const { affected } = await tx.update(
      Document,
      { id: document.id, state: In(['received', 'extracting']) },
      { state: 'rejected', stateReason: 'cancelled', leaseUntil: null, changedAt: new Date() },
    );
    if (affected !== 1) return false;
    await forgetPassword(tx, document);
    return true;
  }
}

/** The filter as SQL over `document`; every value is a parameter. */
function conditionOf(
  actor: Actor,
  {
    state,
    source,
    patientId,
    encounterId,
    parentId,
    mergeId,
    patientCheck,
    whose,
    from,
    to,
    order,
    cursor,
  }: DocumentFilter,
): { readonly condition: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const terms = ['true'];
  if (state) terms.push(`document.state = ${value(state)}`);
  if (source) terms.push(`document.source = ${value(source)}`);
  if (patientId) terms.push(`document.patient_id = patient_root(${value(patientId)})`);
  if (encounterId) terms.push(`document.encounter_id = ${value(encounterId)}`);
  if (parentId) terms.push(`document.parent_id = ${value(parentId)}`);
  if (patientCheck) terms.push(`document.patient_check = ${value(patientCheck)}`);
  if (mergeId) terms.push(`document.id in (select merge_documents(${value(mergeId)}))`);
  if (whose === 'mine') {
    terms.push(`document.actor_kind = ${value(actor.kind)}`);
    terms.push(`document.actor_id = ${value(actor.id)}`);
  }
  if (from) terms.push(`document.created_at >= ${value(from)}`);
  if (to) terms.push(`document.created_at <= ${value(to)}`);
  if (cursor) {
    const { createdAt, id } = parseCursor(cursor);
    const compare = order === 'newest' ? '<' : '>';
    terms.push(
      `(document.created_at, document.id) ${compare} (${value(createdAt)}::timestamptz, ${value(id)}::uuid)`,
    );
  }
  return { condition: terms.join(' and '), values };
}

function inOrder(ids: readonly string[], rows: readonly Document[]): Document[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
