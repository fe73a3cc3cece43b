import { createHash } from 'node:crypto';
import type { Transaction } from '@app/database';
import { type ArrivedBytes, IntakeService, UnattachedBinaries } from '@app/documents';
import { checkAttachment, type KnownNumber, notTaken, type SentDocument, sha1Of } from '@app/fhir';
import { type Actor, DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { UPLOAD_MAX_BYTES } from '../../documents/upload.js';
import { describeSent, once } from './describe-sent.js';
import { type Earlier, EarlierDocuments } from './earlier-documents.js';

/** Makes documents of what DocumentReferences bring, or point at. */
@Injectable()
export class SentContents {
  constructor(
    private readonly intake: IntakeService,
    private readonly binaries: UnattachedBinaries,
    private readonly before: EarlierDocuments,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
  ) {}

  /** What came within the resource. */
  async takeInline(actor: Actor, bytes: Buffer, sent: SentDocument, how: Taking): Promise<Taken> {
    checkAttachment(sent, bytes.length, sha1Of(bytes));
    const arrived = await this.intake.store(actor, once(bytes), this.maxBytes);
    try {
      const description = describeSent(sent, sent.mediaType, how.patient);
      return await this.intake.accept(actor, arrived, description, null, {
        unless: how.unless,
        related: async (tx, id) => [
          ...(await this.before.settle(tx, actor, id, sent, how.before)),
          ...(await this.supersede(tx, actor, id, sent, how)),
        ],
      });
    } catch (error) {
      await this.intake.abandon(actor, arrived);
      throw error;
    }
  }

  private async supersede(
    tx: Transaction,
    actor: Actor,
    id: string,
    { number }: SentDocument,
    { earlierOf }: Taking,
  ): Promise<readonly string[]> {
    if (!number) return [];
    return this.before.supersede(tx, actor, id, await earlierOf(tx, number));
  }

  /** What was sent before is taken over, and stays where it is if this fails. */
  async attachBinary(
    actor: Actor,
    binaryId: string,
    sent: SentDocument,
    { patient, unless, before }: Taking,
  ): Promise<Taken> {
    const { bytes, mediaType, ...arrived } = await this.arrived(actor, binaryId);
    const hashed = sent.said.content[0]?.attachment.hash !== undefined;
    checkAttachment(sent, arrived.stored.sizeBytes, hashed ? await sha1(bytes) : null);
    const description = describeSent(sent, sent.mediaType ?? mediaType, patient);
    return this.intake.accept(actor, arrived, description, null, {
      unless,
      also: (tx, id) => this.binaries.settle(tx, binaryId, id),
      related: (tx, id) => this.before.settle(tx, actor, id, sent, before),
    });
  }

  private async arrived(
    actor: Actor,
    id: string,
  ): Promise<ArrivedBytes & { readonly mediaType: string; readonly bytes: AsyncIterable<Buffer> }> {
    try {
      return await this.binaries.arrived(actor, id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw notTaken('DocumentReference.content[0].attachment.url', error.message, 'not-found');
    }
  }
}

/** What is known of a document before it is taken. */
export interface Taking {
  readonly patient: KnownNumber | null;
  readonly unless: ((tx: Transaction) => Promise<string | null>) | undefined;
  readonly before: readonly Earlier[];
  readonly earlierOf: EarlierOf;
}
export type EarlierOf = (tx: Transaction, number: KnownNumber) => Promise<readonly string[]>;
export interface Taken {
  readonly id: string;
  readonly isNew: boolean;
}

async function sha1(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const hash = createHash('sha1');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest();
}
