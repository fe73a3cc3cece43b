import { TrailReview } from '@app/audit';
import { ActorNames } from '@app/auth';
import { PatientIds } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get('entries')
  @Access('audit:read')
  @ApiOperation({ summary: 'List entries of the audit trail, newest first' })
  @ApiOkResponse({ standardSchema: AuditEntryList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: AuditEntryList })
  async listAuditEntries(
    @Caller() actor: Actor,
    @Query({ schema: EntriesQuery }) query: EntriesQuery,
  ): Promise<AuditEntryList> {
    return this.reading.list(actor, query);
  }

  @Get('entries/:entryId')
  @Access('audit:read')
  @ApiOperation({ summary: 'Read an entry as it was hashed, and its position in the tree' })
  @ApiOkResponse({ standardSchema: AuditEntryDetails })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: AuditEntryDetails })
  async getAuditEntry(
    @Caller() actor: Actor,
    @Param('entryId', { schema: EntryId }) id: string,
  ): Promise<AuditEntryDetails> {
    return this.reading.read(actor, id);
  }

  @Get('entries/:entryId/proof')
  @Access('audit:read')
  @ApiOperation({ summary: 'Prove to an outsider that an entry is in the trail' })
  @ApiOkResponse({ standardSchema: EntryProofView })
  @ApiProblems(400, 401, 403, 404, 503)
  @SerializeOptions({ schema: EntryProofView })
  async proveAuditEntry(
    @Caller() actor: Actor,
    @Param('entryId', { schema: EntryId }) id: string,
  ): Promise<EntryProofView> {
    const { format, entry, leaf, size, path, checkpoint } = await this.review.prove(actor, id);
    return { format, entry, leaf, size, path: [...path], checkpoint };
  }

  /** A POST, so that no identifier stands in an address, a history or a proxy's log. */
  @Post('patients')
  @Access('audit:read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Find the rows of a patient by an identifier, to read their entries' })
  @ApiOkResponse({ standardSchema: PatientIdList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: PatientIdList })
  async findAuditedPatients(
    @Caller() actor: Actor,
    @Body({ schema: PatientsRequest }) { identifier, authority }: PatientsRequest,
  ): Promise<PatientIdList> {
    const sought = { identifier, authority: authority ?? null };
    return { patientIds: [...(await this.patients.of(actor, sought))] };
  }

  @Get('actors')
  @Access('audit:read')
  @ApiOperation({
    summary: 'List the people and clients whose actions can be read, the newest 1,000',
  })
  @ApiOkResponse({ standardSchema: ActorList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: ActorList })
  async listAuditedActors(@Caller() actor: Actor): Promise<ActorList> {
    const items = await this.names.everybody(actor);
    return { items: items.map(({ kind, id, name }) => ({ kind, id, name })) };
  }
}
