export { AUTH_AUDIT_ACTIONS } from './audit-actions.js';
export { AUTH_EVENT_TYPES } from './event-types.js';
export { AUTH_PERMISSIONS } from './permissions.js';
export { ActorNames, type ActorRef, type NamedActor } from './accounts/actor-names.js';
export { type AccessRule, allows, isPermission } from './access/access-rules.js';
export {
  ClientNameTaken,
  ClientNotFound,
  LinkNotUsable,
  NotAllowed,
  NotAuthenticated,
} from './auth.errors.js';
export { ADDRESS_LIMIT } from './sign-in/address-limit.js';
export { AUTH_ENTITIES, RIGHTS_BACKLOGS, AuthModule } from './auth.module.js';
export { ApiClient } from './clients/client.entities.js';
export {
  type ClientDetails,
  type ClientGrants,
  ClientsService,
} from './clients/clients.service.js';
export { type EmailAddress, EmailAddresses } from './emails/email-addresses.js';
export { EmailCodeOver, EmailCodeWrong, TooManyEmailCodes } from './emails/email.errors.js';
export { EMAIL_LANGUAGES, type EmailLanguage } from './emails/person-email.entity.js';
export { FactorRuleService } from './factors/factor-rule.service.js';
export {
  LastFactorStays,
  PasskeyNotFound,
  PasskeyRefused,
  PasskeysUnavailable,
  PasskeyUnknown,
  SecondFactorNeeded,
  SecondFactorRequired,
  SecondFactorWrong,
  SignInOver,
  TooManyPasskeys,
  TotpNotBegun,
  TotpOnAlready,
} from './factors/factors.errors.js';
export { PasskeyAssertion, PasskeyAttestation } from './factors/passkey-answers.js';
export { MOST_PASSKEYS, type RelyingParty } from './factors/passkeys.js';
export { type ListedFactors, SECOND_FACTORS, type SecondFactor } from './factors/second-factors.js';
export { type PendingSignIn, isPendingSignIn } from './sign-in/pending-sign-ins.js';
export { PasskeyRegistration } from './factors/passkey-registration.service.js';
export { PasskeySignIn } from './factors/passkey-sign-in.service.js';
export { CompartmentsService } from './access/compartments.service.js';
export type { Membership } from './access/memberships.js';
export { PasswordChangesService } from './passwords/password-changes.service.js';
export { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './passwords/password-rules.js';
export { PasswordRefused, PasswordsBusy } from './passwords/password.errors.js';
export { AdministratorExists, LoginNameTaken, PersonNotFound } from './accounts/people.errors.js';
export type { NamedPerson } from './accounts/people.repository.js';
export { PeopleService } from './accounts/people.service.js';
export { PersonCredentials } from './accounts/person-credentials.service.js';
export type { PersonDetails } from './accounts/people-details.js';
export { PersonRegistration } from './accounts/person-registration.service.js';
export { PersonRemoval } from './accounts/person-removal.service.js';
export { PermissionHolders, type RestrictedRow } from './access/permission-holders.js';
export { CLIENT_SCOPES, type ClientScope, DEFAULT_SCOPES } from './access/client-scopes.js';
export type {
  LookedAfter,
  Permission,
  PermissionGrant,
  PermissionGrants,
  Permissions,
} from './access/permission-grants.js';
export { PermissionTable } from './access/permission-table.js';
export { Person, type Role, ROLES } from './accounts/person.entities.js';
export { Readers } from './access/readers.js';
export {
  type Reauthenticated,
  Reauthentication,
  type ReauthenticationMethod,
  type ReauthenticationProof,
} from './sign-in/reauthentication.service.js';
export { RecordsAuthority } from './access/records-authority.js';
export { OwnCredentials } from './access/rights.errors.js';
export { AccountGrants } from './rights-changes/account-grants.js';
export {
  REQUESTED_THROUGH,
  RightsChange,
  type WantedRights,
} from './rights-changes/rights-change.entities.js';
export {
  AdministratorNotVerified,
  OwnAccountMade,
  OwnRightsChange,
  ResetLately,
  RightsChangeNotFound,
  RightsChangeSettled,
} from './rights-changes/rights-changes.errors.js';
export {
  type ListedRightsChange,
  PendingRightsChanges,
} from './rights-changes/pending-rights-changes.js';
export { RightsChangesService } from './rights-changes/rights-changes.service.js';
export { VerifiedAdministrators } from './rights-changes/verified-administrators.js';
export { RightsService } from './access/rights.service.js';
export { LinkedAccounts } from './accounts/linked-accounts.service.js';
export type { NewCodes } from './factors/factor-changes.js';
export { FactorRemoval } from './factors/factor-removal.service.js';
export { SecondFactorsService } from './factors/second-factors.service.js';
export { TotpRegistration } from './factors/totp-registration.service.js';
export { SecondStepService } from './factors/second-step.service.js';
export type { SessionLimits } from './sessions/session-limits.js';
export type { SessionDetails } from './sessions/session-descriptions.js';
export type { StartedSession, Visitor } from './sessions/session-starts.js';
export type { AuthenticatedSession } from './sessions/session-tokens.js';
export { SessionsService } from './sessions/sessions.service.js';
export { LINK_PURPOSES, type LinkPurpose } from './accounts/setup-link.entity.js';
export { SetupLinksService } from './accounts/setup-links.service.js';
export {
  CurrentPasswordWrong,
  SessionNotFound,
  SignInLimited,
  SignInLocked,
  SignInRefused,
} from './sign-in/sign-in.errors.js';
export { PasskeyConfirmations } from './sign-in/passkey-confirmations.service.js';
export type { GivenSecondFactor } from './sign-in/second-factor-authentication.js';
export { SignInService } from './sign-in/sign-in.service.js';
export { SIGN_ON_CALLBACK } from './sign-on/identity-provider.js';
export { SignOnConfirmations } from './sign-on/sign-on-confirmations.service.js';
export type { BegunSignOn } from './sign-on/sign-on-steps.js';
export {
  ConfirmationOver,
  SignOnNoRole,
  SignOnNotConfigured,
  SignOnNotConfirmed,
  SignOnRefused,
  SignOnRemoved,
  SignOnUnavailable,
} from './sign-on/sign-on.errors.js';
export type { EndedSignOn } from './sign-on/sign-on-returns.js';
export { SignOnService } from './sign-on/sign-on.service.js';
export { ClientJwkFields, MOST_CLIENT_KEYS, SIGNING_ALGORITHMS } from './smart/client-jwks.js';
export { ClientKeysService } from './smart/client-keys.service.js';
export {
  ClientTokensService,
  type IssuedToken,
  TOKEN_SECONDS,
} from './smart/client-tokens.service.js';
export { SMART_GRANTS } from './smart/smart-scopes.js';
export { ClientKeysNotUsable, TokenRefused } from './smart/smart.errors.js';
export { StartService, type StartStatus } from './accounts/start.service.js';
export {
  FirstTenantStays,
  OfTheInstallation,
  OrganizationNeeded,
  ShortNameTaken,
  TenantNotFound,
  TenantSuspended,
} from './tenants/tenants.errors.js';
export { RealPatientsDeclared, ReducedSandboxInUse } from './real-patients/real-patients.errors.js';
export { RealPatientsService } from './real-patients/real-patients.service.js';
export { areRealPatientsDeclared } from './real-patients/are-declared.js';
export { refuseReduced } from './real-patients/refuse-reduced.js';
export type { TenantDetails } from './tenants/tenant-details.js';
export { TenantSuspensionService } from './tenants/tenant-suspension.service.js';
export { TenantsService } from './tenants/tenants.service.js';
