import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ActorNames } from './actor-names.js';
import { AddressLimit } from './address-limit.js';
import { ApiClient, ApiClientCompartment, ApiClientKey } from './client.entities.js';
import { ClientsService } from './clients.service.js';
import { LoginNames } from './login-names.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordHashing } from './passwords/password-hashing.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { Person, PersonCompartment, PersonRole } from './person.entities.js';
import { Session, SignInFailure } from './session.entities.js';
import { SessionEnds } from './session-ends.js';
import { DEFAULT_SESSION_LIMITS, SESSION_LIMITS, type SessionLimits } from './session-limits.js';
import { SessionStarts } from './session-starts.js';
import { SessionTokens } from './session-tokens.js';
import { SessionsService } from './sessions.service.js';
import { SetupLink } from './setup-link.entity.js';
import { SetupLinksService } from './setup-links.service.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService } from './sign-in.service.js';
import { StartService } from './start.service.js';
import { TenantsService } from './tenants.service.js';

export const AUTH_ENTITIES = [
  ApiClient,
  ApiClientKey,
  ApiClientCompartment,
  Person,
  PersonRole,
  PersonCompartment,
  Session,
  SignInFailure,
  SetupLink,
];
const SERVICES = [
  ActorNames,
  ClientsService,
  PasswordChangesService,
  PeopleService,
  SessionsService,
  SetupLinksService,
  SignInService,
  StartService,
  TenantsService,
];
const PARTS = [
  AddressLimit,
  LoginNames,
  PasswordHashing,
  PeopleRepository,
  SessionEnds,
  SessionStarts,
  SessionTokens,
  SignInAttempts,
];

@Global()
@Module({
  providers: [...SERVICES, ...PARTS, { provide: SESSION_LIMITS, useValue: DEFAULT_SESSION_LIMITS }],
  exports: SERVICES,
})
export class AuthModule {
  /** With limits of the installation's own instead of the usual ones. */
  static with(limits: SessionLimits): DynamicModule {
    return {
      module: AuthModule,
      providers: [{ provide: SESSION_LIMITS, useValue: limits }],
    };
  }
}
