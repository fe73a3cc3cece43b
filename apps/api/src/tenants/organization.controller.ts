import { type TenantDetails, TenantsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { OrganizationRequest, OrganizationView, toOrganizationView } from './tenants.dto.js';

/** The own organization, for who administers it. Its short name is the operator's: no other may have it. */
@ApiTags('tenants')
@Controller('api/organization')
export class OrganizationController {
  constructor(private readonly tenants: TenantsService) {}

  @Get()
  @Access('tenant:manage')
  @ApiOperation({ summary: 'Read the name of your organization' })
  @ApiOkResponse({ standardSchema: OrganizationView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: OrganizationView })
  async getOrganization(@Caller() actor: Actor): Promise<OrganizationView> {
    return this.view(await this.tenants.get(actor));
  }

  @Put()
  @Access('tenant:manage')
  @ApiOperation({ summary: 'Rename your organization' })
  @ApiOkResponse({ standardSchema: OrganizationView })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: OrganizationView })
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
