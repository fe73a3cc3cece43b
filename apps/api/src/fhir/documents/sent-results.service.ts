import type { Transaction } from '@app/database';
import { asReference, type KnownNumber, type ResultType } from '@app/fhir';
import type { Actor } from '@app/platform';
import { BadRequestException, Injectable } from '@nestjs/common';
import { type CreatedReference, DocumentReferences } from './document-references.service.js';
import { KnownDocuments } from './known-documents.js';

/** Takes results and document Bundles in; one that bears the number of an earlier one takes its place. */
@Injectable()
export class SentResults {
  constructor(
    private readonly references: DocumentReferences,
    private readonly known: KnownDocuments,
  ) {}

  /** Throws `FhirRefused`, and what the intake throws. */
  async create(
    actor: Actor,
    type: ResultType,
    given: unknown,
    bytes: Buffer | null,
  ): Promise<CreatedReference> {
    if (!bytes) throw new BadRequestException();
    return this.references.create(actor, asReference(given, type, bytes), null, (tx, number) =>
      this.current(tx, actor, number),
    );
  }

  /** Of two that come at the same moment the second waits here, and then finds the first. */
  private async current(
    tx: Transaction,
    actor: Actor,
    number: KnownNumber,
  ): Promise<readonly string[]> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      JSON.stringify(['results of', actor.tenantId, number.identifier]),
    ]);
    const found = await this.known.numbered(tx, actor, number);
    return found.flatMap(({ id, status }) => (id && status === 'current' ? [id] : []));
  }
}
