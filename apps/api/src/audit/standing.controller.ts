import { TrailIntegrity, TrailStandings } from '@app/audit';
import type { Actor } from '@app/platform';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { toTrailStandingView, TrailStandingView } from './standing.dto.js';

@ApiTags('audit')
@Controller('api/audit/standing')
export class TrailStandingController {
  constructor(
    private readonly standings: TrailStandings,
    private readonly integrity: TrailIntegrity,
  ) {}

  @Get()
  @Access('audit:read')
  @ApiOperation({ summary: 'How far the trail is signed, kept by others, and verified' })
  @ApiOkResponse({ standardSchema: TrailStandingView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: TrailStandingView })
  async getTrailStanding(@Caller() actor: Actor): Promise<TrailStandingView> {
    const standing = await this.standings.of(actor);
    return toTrailStandingView(standing, await this.integrity.status());
  }
}
