import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { type DocumentSearch, InvalidFhirRequest } from '@app/fhir';
import type { Actor } from '@app/platform';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { KnownDocuments } from './known-documents.js';

/** Documents that are asked for by name. */
@Injectable()
export class NamedReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly known: KnownDocuments,
    private readonly audit: AuditTrail,
  ) {}

  /** By a number or an id, which name few. */
  async find(
    actor: Actor,
    { id, identifier, patient, relatesTo }: DocumentSearch,
  ): Promise<readonly DocumentReference[]> {
    if (patient ?? relatesTo) {
      const text = 'identifier and _id name one document: no other parameter narrows them.';
      throw new InvalidFhirRequest('malformed', text);
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const found = identifier
        ? await this.known.numbered(tx, actor, identifier)
        : await this.known.identified(tx, actor, id ?? '');
      const resources = found.filter((one) => id === null || one.id === id);
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        details: { documents: resources.length },
        ...(identifier && { confidential: { identifier: { value: identifier.identifier } } }),
      });
      return resources;
    });
  }
}
