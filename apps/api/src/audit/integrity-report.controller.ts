import { TrailIntegrity, IntegrityReports } from '@app/audit';
import type { Actor } from '@app/platform';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { toIntegrityReportView, IntegrityReportView } from './integrity-report.dto.js';

@ApiTags('audit')
@Controller('api/audit/integrity')
export class IntegrityReportController {
  constructor(
    private readonly statuses: IntegrityReports,
    private readonly integrity: TrailIntegrity,
  ) {}

  @Route(
    { get: '', access: 'audit:read', answers: IntegrityReportView },
    'Show how far the trail is signed, stored externally, and verified',
  )
  async getIntegrityReport(@Caller() actor: Actor): Promise<IntegrityReportView> {
    const status = await this.statuses.of(actor);
    return toIntegrityReportView(status, await this.integrity.status());
  }
}
