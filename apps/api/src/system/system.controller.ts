import { TrailIntegrity } from '@app/audit';
import { SetupLinksService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: 'profiles', access: 'profile:read', answers: ProfileList },
    'List the kinds of summary',
  )
  async listProfiles(@Caller() actor: Actor): Promise<ProfileList> {
    const profiles = await this.profiles.list(actor);
    return { items: profiles.map(toProfileView) };
  }

  @Route(
    { get: 'status', access: 'status:read', answers: StatusView, problems: [503] },
    'Read the queues, the workers and the state of what the service needs',
  )
  async getStatus(@Caller() actor: Actor): Promise<StatusView> {
    return toStatusView(await this.system.status(actor), await this.integrity.state());
  }

  @Route(
    { post: 'operator/links', access: 'operator', status: 201, answers: LinkView, problems: [409] },
    'Create a one-time link for creating the first administrator',
  )
  async createLink(@Caller() actor: Actor): Promise<LinkView> {
    return toLinkView(await this.links.create(actor));
  }
}
