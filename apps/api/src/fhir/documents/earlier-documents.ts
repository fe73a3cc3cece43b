import { type Transaction, UnitOfWork } from '@app/database';
import {
  DocumentsService,
  RelationRefused,
  type AssertedRelation,
  StatusAssertions,
} from '@app/documents';
import {
  type KnownNumber,
  NotNow,
  notTaken,
  type SentDocument,
  type SentRelation,
  type SentTarget,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { KnownDocuments } from './known-documents.js';
import { ReadableSummaries } from '../readable-summaries.js';

/** A document that is here, or the place of one that comes together with this one. */
export type Earlier =
  | { readonly by: 'id'; readonly id: string }
  | Extract<SentTarget, { readonly by: 'place' }>;

const UUID = /^urn:uuid:([0-9a-f-]{36})$/i;

/** The earlier documents that a DocumentReference replaces or adds to, by the names that it has for them. */
@Injectable()
export class EarlierDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly known: KnownDocuments,
    private readonly readable: ReadableSummaries,
    private readonly assertions: StatusAssertions,
  ) {}

  /**
   * Which they are, in the order of `relations`. Throws `NotTaken`.
   * @param at where the DocumentReference stands
   */
  async find(
    actor: Actor,
    { relations }: Pick<SentDocument, 'relations'>,
    at = 'DocumentReference',
  ): Promise<readonly Earlier[]> {
    if (relations.length === 0) return [];
    return this.unitOfWork.run(actor, async (tx) => {
      const found: Earlier[] = [];
      for (const { target, expression } of relations) {
        const place = `${placed(expression, at)}.target`;
        const one: Earlier =
          target.by === 'place'
            ? target
            : { by: 'id', id: await this.idOf(tx, actor, target, place) };
        if (found.some((other) => isSame(one, other))) {
          throw notTaken(place, 'This document is named twice.', 'duplicate');
        }
        found.push(one);
      }
      return found;
    });
  }

  /**
   * Says of a document what it said of itself, and of the earlier ones what follows. Ids of events. Throws
   * `RelationRefused`.
   */
  async settle(
    tx: Transaction,
    actor: Actor,
    id: string,
    { status, relations }: SentDocument,
    earlier: readonly Earlier[],
    together: readonly string[] = [],
  ): Promise<readonly string[]> {
    const arrived = status ? await this.assertions.arrived(tx, actor, id, status) : [];
    if (arrived.length > 0) await this.known.sayDocStatus(tx, actor, id, 'final');
    const related = relations.flatMap(({ kind }, index): AssertedRelation[] => {
      const one = earlier[index];
      const documentId = one?.by === 'place' ? together[one.document] : one?.id;
      return documentId === undefined ? [] : [{ kind, documentId }];
    });
    return [...arrived, ...(await this.assertions.relate(tx, actor, id, related))];
  }

  /**
   * Takes a document for the newer version of those that bear its number, of the same patient. One that was sent
   * before, and that another has replaced since, changes nothing. Ids of events.
   */
  async supersede(
    tx: Transaction,
    actor: Actor,
    id: string,
    numbered: readonly string[],
  ): Promise<readonly string[]> {
    const others = numbered.filter((one) => one !== id);
    if (others.length === 0) return [];
    const [newer] = await this.documents.findAll(tx, [id]);
    if (!newer || newer.outdatedAt !== null) return [];
    const earlier = await this.documents.findAll(tx, others);
    const relations = earlier
      .filter(({ patientId, source, state }) => {
        return patientId === newer.patientId && source === 'fhir' && state !== 'erased';
      })
      .map(({ id: documentId }): AssertedRelation => ({ kind: 'replaces', documentId }));
    return this.assertions.relate(tx, actor, id, relations);
  }

  /** By its id, or by a number that one document of those that still hold bears. */
  private async idOf(
    tx: Transaction,
    actor: Actor,
    target: Exclude<SentTarget, { readonly by: 'place' }>,
    place: string,
  ): Promise<string> {
    if (target.by === 'id') {
      const [document] = await this.documents.findAll(tx, [target.id]);
      if (document && document.state !== 'erased') return target.id;
      return this.refuse(tx, actor, target.id, place);
    }
    const found = await this.known.numbered(tx, actor, target.number);
    const current = found.filter(({ status }) => status === 'current');
    const [only, ...others] = current.length > 0 ? current : found;
    if (others.length > 0) {
      const text = 'Several documents have this identifier. Name one by its id.';
      throw notTaken(place, text, 'multiple-matches');
    }
    return only?.id ?? this.refuse(tx, actor, uuidOf(target.number), place);
  }

  private async refuse(
    tx: Transaction,
    actor: Actor,
    id: string | null,
    place: string,
  ): Promise<never> {
    if (id !== null && (await this.readable.isOne(tx, actor, id))) {
      const text =
        'This summary was written here. Only the people responsible for it can amend or withdraw it, in Cloister.';
      throw notTaken(place, text, 'business-rule');
    }
    throw notTaken(
      place,
      'This document does not exist, or you don’t have access to it.',
      'not-found',
    );
  }
}

/** What became of `work`, told by the element that stated it. */
export async function naming<T>(
  work: () => Promise<T>,
  placeOf: (error: RelationRefused) => string,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RelationRefused)) throw error;
    const { message: text, kind, code } = error;
    const expression = `${placeOf(error)}.target`;
    if (kind === 'conflict') throw new NotNow([{ code: 'conflict', text, expression }]);
    const isUnknown = code === 'earlier-document-not-found';
    throw notTaken(expression, text, isUnknown ? 'not-found' : 'business-rule');
  }
}

/** The place of a relation, where its DocumentReference stands in something else. */
export function placeOfRelation(
  relations: readonly SentRelation[],
  { relation }: RelationRefused,
  at = 'DocumentReference',
): string {
  return placed(relations[relation]?.expression ?? 'DocumentReference.relatesTo', at);
}

function placed(expression: string, at: string): string {
  return expression.replace(/^DocumentReference/, at);
}

function isSame(one: Earlier, other: Earlier): boolean {
  if (one.by === 'place') return other.by === 'place' && one.document === other.document;
  return other.by === 'id' && one.id === other.id;
}

function uuidOf({ identifier }: KnownNumber): string | null {
  return UUID.exec(identifier)?.[1]?.toLowerCase() ?? null;
}
