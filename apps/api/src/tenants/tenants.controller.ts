import { TenantsService, TenantSuspensionService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: '', access: 'operator', answers: TenantList },
    'List the organizations, the default one first',
  )
  async listTenants(@Caller() actor: Actor): Promise<TenantList> {
    return { items: (await this.tenants.list(actor)).map(toTenantView) };
  }

  @Route(
    { post: '', access: 'operator', status: 201, answers: NewTenantView, problems: [409] },
    'Add an organization, with a link for its first administrator',
  )
  async addTenant(
    @Caller() actor: Actor,
    @Body({ schema: TenantRequest }) body: TenantRequest,
  ): Promise<NewTenantView> {
    const { tenant, link } = await this.tenants.add(actor, body);
    return { ...toTenantView(tenant), link: toLinkView(link) };
  }

  @Route(
    { patch: ':shortName', access: 'operator', answers: TenantView, problems: [409] },
    'Rename an organization; a new short name takes effect immediately',
  )
  async renameTenant(
    @Caller() actor: Actor,
    @Param('shortName', { schema: ShortName }) shortName: string,
    @Body({ schema: TenantChange }) body: TenantChange,
  ): Promise<TenantView> {
    const there = await this.tenants.operatorIn(actor, shortName);
    return toTenantView(await this.tenants.rename(there, body));
  }

  @Route(
    { post: ':shortName/suspension', access: 'operator', answers: TenantView, problems: [409] },
    'Suspend an organization: block its people and client systems',
  )
  async suspendTenant(
    @Caller() actor: Actor,
    @Param('shortName', { schema: ShortName }) shortName: string,
  ): Promise<TenantView> {
    return toTenantView(
      await this.suspensions.suspend(await this.tenants.operatorIn(actor, shortName)),
    );
  }

  @Route(
    { delete: ':shortName/suspension', access: 'operator', answers: TenantView },
    'Restore access for a suspended organization',
  )
  async resumeTenant(
    @Caller() actor: Actor,
    @Param('shortName', { schema: ShortName }) shortName: string,
  ): Promise<TenantView> {
    return toTenantView(
      await this.suspensions.resume(await this.tenants.operatorIn(actor, shortName)),
    );
  }
}
