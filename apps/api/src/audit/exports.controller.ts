import { Disclosures, TRAIL_FORMATS, trailFormat } from '@app/audit';
import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { AuditExports } from './audit-exports.js';
import { AuditedRead } from './audited-read.js';
import {
  DisclosureList,
  DisclosuresExportQuery,
  DisclosuresQuery,
  spanOf,
  toDisclosureList,
} from './disclosures.dto.js';
import { ExportQuery } from './exports.dto.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const TRAIL_FILES = Object.fromEntries(
  TRAIL_FORMATS.map((format) => [trailFormat(format).mediaType, FILE]),
);

@ApiTags('audit')
@Controller('api/audit')
export class AuditExportsController {
  constructor(
    private readonly reading: AuditedRead,
    private readonly exports: AuditExports,
    private readonly disclosures: Disclosures,
    private readonly names: ActorNames,
  ) {}

  @Route(
    {
      get: 'export',
      access: 'audit:export',
      sends: { content: TRAIL_FILES },
      problems: [503],
    },
    'Download entries of the trail as a file, oldest first',
  )
  async exportAuditTrail(
    @Caller() actor: Actor,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = await this.reading.filterOf(actor, query);
    await this.exports.send(actor, { filter, format: query.format }, { request, reply });
  }

  @Route(
    { get: 'disclosures', access: 'audit:read', answers: DisclosureList },
    'List disclosures about a patient (45 CFR 164.528)',
  )
  async listDisclosures(
    @Caller() actor: Actor,
    @Query({ schema: DisclosuresQuery }) query: DisclosuresQuery,
  ): Promise<DisclosureList> {
    const { patient: patientId, include: disclosed, limit, cursor = null } = query;
    const span = spanOf(query);
    const filter = { patientId, disclosed, ...span };
    const found = await this.disclosures.of(actor, { filter, limit, cursor });
    const refs = found.items.map(({ entry }) => ({ kind: entry.actorKind, id: entry.actorId }));
    return toDisclosureList(span, found, await this.names.of(actor, refs));
  }

  @Route(
    {
      get: 'disclosures/export',
      access: 'audit:export',
      sends: { content: { 'text/csv': FILE } },
      problems: [503],
    },
    'Download the disclosures about a patient as a file',
  )
  async exportDisclosures(
    @Caller() actor: Actor,
    @Query({ schema: DisclosuresExportQuery }) query: DisclosuresExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { patient: patientId, include: disclosed } = query;
    const filter = { patientId, disclosed, ...spanOf(query) };
    await this.exports.send(actor, { filter, format: 'disclosures' }, { request, reply });
  }
}
