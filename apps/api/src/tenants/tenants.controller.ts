import { TenantsService, TenantSuspensionService } from '@app/auth';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  SerializeOptions,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { toLinkView } from '../people/people.dto.js';
import {
  NewTenantView,
  ShortName,
  TenantChange,
  TenantList,
  TenantRequest,
  TenantView,
  toTenantView,
} from './tenants.dto.js';

/** The organizations of this installation, for who runs it. */
@ApiTags('tenants')
@Controller('api/operator/tenants')
export class TenantsController {
  constructor(
    private readonly tenants: TenantsService,
    private readonly suspensions: TenantSuspensionService,
  ) {}

  @Get()
  @Access('operator')
  @ApiOperation({ summary: 'List the organizations, the default one first' })
  @ApiOkResponse({ standardSchema: TenantList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: TenantList })
  async listTenants(@Caller() actor: Actor): Promise<TenantList> {
    return { items: (await this.tenants.list(actor)).map(toTenantView) };
  }

  @Post()
  @Access('operator')
  @ApiOperation({ summary: 'Add an organization, with a link for its first administrator' })
  @ApiCreatedResponse({ standardSchema: NewTenantView })
  @ApiProblems(400, 401, 403, 409)
  @SerializeOptions({ schema: NewTenantView })
  async addTenant(
    @Caller() actor: Actor,
    @Body({ schema: TenantRequest }) body: TenantRequest,
  ): Promise<NewTenantView> {
    const { tenant, link } = await this.tenants.add(actor, body);
    return { ...toTenantView(tenant), link: toLinkView(link) };
  }

  @Patch(':shortName')
  @Access('operator')
  @ApiOperation({ summary: 'Rename an organization; a new short name takes effect immediately' })
  @ApiOkResponse({ standardSchema: TenantView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: TenantView })
  async renameTenant(
    @Caller() actor: Actor,
    @Param('shortName', { schema: ShortName }) shortName: string,
    @Body({ schema: TenantChange }) body: TenantChange,
  ): Promise<TenantView> {
    const there = await this.tenants.operatorIn(actor, shortName);
    return toTenantView(await this.tenants.rename(there, body));
  }

  @Post(':shortName/suspension')
  @Access('operator')
  @HttpCode(200)
  @ApiOperation({ summary: 'Suspend an organization: block its people and client systems' })
  @ApiOkResponse({ standardSchema: TenantView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: TenantView })
  async suspendTenant(
    @Caller() actor: Actor,
    @Param('shortName', { schema: ShortName }) shortName: string,
  ): Promise<TenantView> {
    return toTenantView(
      await this.suspensions.suspend(await this.tenants.operatorIn(actor, shortName)),
    );
  }

  @Delete(':shortName/suspension')
  @Access('operator')
  @ApiOperation({ summary: 'Restore access for a suspended organization' })
  @ApiOkResponse({ standardSchema: TenantView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: TenantView })
  async resumeTenant(
    @Caller() actor: Actor,
    @Param('shortName', { schema: ShortName }) shortName: string,
  ): Promise<TenantView> {
    return toTenantView(
      await this.suspensions.resume(await this.tenants.operatorIn(actor, shortName)),
    );
  }
}
