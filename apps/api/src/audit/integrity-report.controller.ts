import { TrailIntegrity, IntegrityReports } from '@app/audit';
import type { Actor } from '@app/platform';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { toIntegrityReportView, IntegrityReportView } from './integrity-report.dto.js';

@ApiTags('audit')
@Controller('api/audit/integrity')
export class IntegrityReportController {
  constructor(
    private readonly statuses: IntegrityReports,
    private readonly integrity: TrailIntegrity,
  ) {}

  @Get()
  @Access('audit:read')
  @ApiOperation({ summary: 'Show how far the trail is signed, stored externally, and verified' })
  @ApiOkResponse({ standardSchema: IntegrityReportView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: IntegrityReportView })
  async getIntegrityReport(@Caller() actor: Actor): Promise<IntegrityReportView> {
    const status = await this.statuses.of(actor);
    return toIntegrityReportView(status, await this.integrity.status());
  }
}
