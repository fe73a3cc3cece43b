import { type TenantDetails, TenantsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { OrganizationRequest, OrganizationView, toOrganizationView } from './tenants.dto.js';

/** The own organization, for who administers it. Its short name is the operator's: no other may have it. */
@ApiTags('tenants')
@Controller('api/organization')
export class OrganizationController {
  constructor(private readonly tenants: TenantsService) {}

  @Route(
    { get: '', access: 'tenant:manage', answers: OrganizationView },
    'Read the name of your organization',
  )
  async getOrganization(@Caller() actor: Actor): Promise<OrganizationView> {
    return this.view(await this.tenants.get(actor));
  }

  @Route(
    { put: '', access: 'tenant:manage', answers: OrganizationView },
    'Rename your organization',
  )
  async renameOrganization(
    @Caller() actor: Actor,
    @Body({ schema: OrganizationRequest }) { name }: OrganizationRequest,
  ): Promise<OrganizationView> {
    return this.view(await this.tenants.rename(actor, { name }));
  }

  private async view(tenant: TenantDetails): Promise<OrganizationView> {
    return toOrganizationView(tenant, await this.tenants.areSeveral());
  }
}
