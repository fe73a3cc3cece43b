import { type Transaction, UnitOfWork } from '@app/database';
import { StatusRefused, StatusAssertions } from '@app/documents';
import { changeOf, NotNow, notTaken, OtherVersion, readSentUpdate, setDataAside } from '@app/fhir';
import type { Actor } from '@app/platform';
import { JobQueue } from '@app/queue';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { KnownDocuments } from './known-documents.js';
import { RestatableDocuments } from './restatable-documents.js';

const STATUS = 'DocumentReference.status';

/** What senders say later of documents that are here: how they stand, and nothing else. */
@Injectable()
export class RestatedReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly known: KnownDocuments,
    private readonly statuses: StatusAssertions,
    private readonly restatable: RestatableDocuments,
    private readonly queue: JobQueue,
  ) {}

  /**
   * The document as it stands then. Throws `FhirRefused`, `DocumentNotFound`, and `NotAllowed` where the
   * actor may not read it.
   * @param ifMatch the version that is to be changed; null: whichever is here
   */
  async restate(
    actor: Actor,
    id: string,
    given: unknown,
    ifMatch: string | null,
  ): Promise<DocumentReference> {
    await this.restatable.require(actor, id);
    const sent = readSentUpdate(setDataAside(given), id);
    const { resource, events } = await this.unitOfWork.run(actor, async (tx) => {
      const before = await this.hold(tx, actor, id);
      if (ifMatch !== null && before.meta?.versionId !== ifMatch) throw new OtherVersion();
      const changed = await this.change(tx, actor, sent, before);
      if (changed === null) return { resource: before, events: [] };
      return { resource: await this.shown(tx, actor, id), events: changed };
    });
    await this.queue.announce(actor.tenantId, events);
    return resource;
  }

  /** As it is now, and nobody else changes it before the commit. */
  private async hold(tx: Transaction, actor: Actor, id: string): Promise<DocumentReference> {
    await this.statuses.hold(tx, id);
    return this.shown(tx, actor, id);
  }

  private async shown(tx: Transaction, actor: Actor, id: string): Promise<DocumentReference> {
    const [resource] = await this.known.identified(tx, actor, id);
    if (!resource) throw new Error('a document was not described');
    return resource;
  }

  /** Ids of events; null where it stands so already. */
  private async change(
    tx: Transaction,
    actor: Actor,
    sent: DocumentReference,
    before: DocumentReference,
  ): Promise<readonly string[] | null> {
    const change = changeOf(sent, before);
    if (change === null) return null;
    const id = before.id ?? '';
    const { status, docStatus } = sent;
    if (status === 'current' && docStatus) await this.known.sayDocStatus(tx, actor, id, docStatus);
    try {
      return await this.statuses.state(tx, actor, id, change);
    } catch (error) {
      if (!(error instanceof StatusRefused)) throw error;
      const { message: text, kind } = error;
      if (kind === 'invalid') throw notTaken(STATUS, text);
      throw new NotNow([{ code: 'conflict', text, expression: STATUS }]);
    }
  }
}
