import { TrailIntegrity } from '@app/audit';
import { SetupLinksService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller, Get, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { LinkView, toLinkView } from '../people/people.dto.js';
import { ProfileList, toProfileView } from './profiles.dto.js';
import { StatusView, toStatusView } from './status.dto.js';
import { ListedProfiles } from './listed-profiles.js';
import { SystemService } from './system.service.js';

@ApiTags('system')
@Controller('api')
export class SystemController {
  constructor(
    private readonly profiles: ListedProfiles,
    private readonly system: SystemService,
    private readonly links: SetupLinksService,
    private readonly integrity: TrailIntegrity,
  ) {}

  @Get('profiles')
  @Access('profile:read')
  @ApiOperation({ summary: 'List the kinds of summary' })
  @ApiOkResponse({ standardSchema: ProfileList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: ProfileList })
  async listProfiles(@Caller() actor: Actor): Promise<ProfileList> {
    const profiles = await this.profiles.list(actor);
    return { items: profiles.map(toProfileView) };
  }

  @Get('status')
  @Access('status:read')
  @ApiOperation({ summary: 'Read the queues, the workers and the state of what the service needs' })
  @ApiOkResponse({ standardSchema: StatusView })
  @ApiProblems(401, 403, 503)
  @SerializeOptions({ schema: StatusView })
  async getStatus(@Caller() actor: Actor): Promise<StatusView> {
    return toStatusView(await this.system.status(actor), await this.integrity.state());
  }

  @Post('operator/links')
  @Access('operator')
  @ApiOperation({ summary: 'Create a one-time link for creating the first administrator' })
  @ApiCreatedResponse({ standardSchema: LinkView })
  @ApiProblems(401, 403, 409)
  @SerializeOptions({ schema: LinkView })
  async createLink(@Caller() actor: Actor): Promise<LinkView> {
    return toLinkView(await this.links.create(actor));
  }
}
