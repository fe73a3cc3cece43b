export { ActorNames, type ActorRef } from './actor-names.js';
export { type AccessRule, allows } from './access-rules.js';
export {
  ClientNameTaken,
  ClientNotFound,
  LinkNotUsable,
  NotAllowed,
  NotAuthenticated,
} from './auth.errors.js';
export { ADDRESS_LIMIT } from './address-limit.js';
export { AUTH_ENTITIES, AuthModule } from './auth.module.js';
export { ApiClient } from './client.entities.js';
export { type ClientGrants, ClientsService } from './clients.service.js';
export { PasswordChangesService } from './password-changes.service.js';
export { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './passwords/password-rules.js';
export { PasswordRefused, PasswordsBusy } from './passwords/password.errors.js';
export { AdministratorExists, LoginNameTaken, PersonNotFound } from './people.errors.js';
export type { NamedPerson } from './people.repository.js';
export { PeopleService, type PersonDetails } from './people.service.js';
export { type Role, ROLES } from './person.entities.js';
export type { SessionLimits } from './session-limits.js';
export type { SessionDetails, StartedSession, Visitor } from './session-starts.js';
export type { AuthenticatedSession } from './session-tokens.js';
export { SessionsService } from './sessions.service.js';
export { LINK_PURPOSES, type LinkPurpose } from './setup-link.entity.js';
export { SetupLinksService } from './setup-links.service.js';
export {
  CurrentPasswordWrong,
  SessionNotFound,
  SignInLimited,
  SignInLocked,
  SignInRefused,
} from './sign-in.errors.js';
export { SignInService } from './sign-in.service.js';
export { StartService } from './start.service.js';
export { TenantsService } from './tenants.service.js';
