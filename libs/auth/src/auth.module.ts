import { Global, Module } from '@nestjs/common';
import { ApiClient, ApiClientCompartment, ApiClientKey, SetupLink } from './client.entities.js';
import { ClientsService } from './clients.service.js';
import { SetupLinksService } from './setup-links.service.js';
import { TenantsService } from './tenants.service.js';

export const AUTH_ENTITIES = [ApiClient, ApiClientKey, ApiClientCompartment, SetupLink];
const SERVICES = [ClientsService, SetupLinksService, TenantsService];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class AuthModule {}
