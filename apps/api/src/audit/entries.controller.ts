import { TrailReview } from '@app/audit';
import { ActorNames } from '@app/auth';
import { PatientIds } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { AuditedRead } from './audited-read.js';
import {
  ActorList,
  AuditEntryDetails,
  AuditEntryList,
  EntriesQuery,
  EntryId,
  EntryProofView,
  PatientIdList,
  PatientsRequest,
} from './entries.dto.js';

@ApiTags('audit')
@Controller('api/audit')
export class AuditEntriesController {
  constructor(
    private readonly reading: AuditedRead,
    private readonly review: TrailReview,
    private readonly patients: PatientIds,
    private readonly names: ActorNames,
  ) {}

  @Route(
    { get: 'entries', access: 'audit:read', answers: AuditEntryList },
    'List entries of the audit trail, newest first',
  )
  async listAuditEntries(
    @Caller() actor: Actor,
    @Query({ schema: EntriesQuery }) query: EntriesQuery,
  ): Promise<AuditEntryList> {
    return this.reading.list(actor, query);
  }

  @Route(
    { get: 'entries/:entryId', access: 'audit:read', answers: AuditEntryDetails },
    'Read an entry as it was hashed, and its position in the tree',
  )
  async getAuditEntry(
    @Caller() actor: Actor,
    @Param('entryId', { schema: EntryId }) id: string,
  ): Promise<AuditEntryDetails> {
    return this.reading.read(actor, id);
  }

  @Route(
    {
      get: 'entries/:entryId/proof',
      access: 'audit:read',
      answers: EntryProofView,
      problems: [503],
    },
    'Prove to an outsider that an entry is in the trail',
  )
  async proveAuditEntry(
    @Caller() actor: Actor,
    @Param('entryId', { schema: EntryId }) id: string,
  ): Promise<EntryProofView> {
    const { format, entry, leaf, size, path, checkpoint } = await this.review.prove(actor, id);
    return { format, entry, leaf, size, path: [...path], checkpoint };
  }

  /** A POST, so that no identifier stands in an address, a history or a proxy's log. */
  @Route(
    { post: 'patients', access: 'audit:read', answers: PatientIdList },
    'Find the rows of a patient by an identifier, to read their entries',
  )
  async findAuditedPatients(
    @Caller() actor: Actor,
    @Body({ schema: PatientsRequest }) { identifier, authority }: PatientsRequest,
  ): Promise<PatientIdList> {
    const sought = { identifier, authority: authority ?? null };
    return { patientIds: [...(await this.patients.of(actor, sought))] };
  }

  @Route(
    { get: 'actors', access: 'audit:read', answers: ActorList },
    'List the people and clients whose actions can be read, the newest 1,000',
  )
  async listAuditedActors(@Caller() actor: Actor): Promise<ActorList> {
    const items = await this.names.everybody(actor);
    return { items: items.map(({ kind, id, name }) => ({ kind, id, name })) };
  }
}
