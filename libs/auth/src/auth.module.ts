import { KeyRing, KeyVersions, reconciled } from '@app/database';
import type { SignOnSettings } from '@app/platform';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccountActions } from './accounts/account-actions.js';
import { ActorNames } from './accounts/actor-names.js';
import { AddressLimit } from './sign-in/address-limit.js';
import {
  ApiClient,
  ApiClientCompartment,
  ApiClientKey,
  ApiClientScope,
} from './clients/client.entities.js';
import { CompartmentsService } from './access/compartments.service.js';
import { ClientsService } from './clients/clients.service.js';
import { CurrentPassword } from './sign-in/current-password.js';
import { EmailAddresses } from './emails/email-addresses.js';
import { PersonEmail } from './emails/person-email.entity.js';
import { FactorChanges } from './factors/factor-changes.js';
import { FactorRemoval } from './factors/factor-removal.service.js';
import { FactorRuleService } from './factors/factor-rule.service.js';
import {
  Passkey,
  PasskeyChallenge,
  RecoveryCode,
  SignInStep,
  TotpSecret,
} from './factors/factor.entities.js';
import { FactorRule } from './factors/factor-rule.js';
import { Passkeys } from './factors/passkeys.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { SecondFactors } from './factors/second-factors.js';
import { SessionChallenges } from './factors/session-challenges.js';
import { SignInSteps } from './factors/sign-in-steps.js';
import { TotpCodes } from './factors/totp-codes.js';
import { TotpRegistration } from './factors/totp-registration.service.js';
import { PendingSignIns } from './sign-in/pending-sign-ins.js';
import { Deprovisioning } from './accounts/deprovisioning.js';
import { FirstAdministrators } from './accounts/first-administrators.js';
import { LoginNames } from './accounts/login-names.js';
import { loginNameRows, SESSION_ROWS } from './accounts/account-rekeying.js';
import { PasskeyRegistration } from './factors/passkey-registration.service.js';
import { PasskeyAuthentication } from './sign-in/passkey-authentication.js';
import { PasskeyConfirmations } from './sign-in/passkey-confirmations.service.js';
import { PasswordAuthentication } from './sign-in/password-authentication.js';
import { SecondFactorAuthentication } from './sign-in/second-factor-authentication.js';
import { StepChallenges } from './sign-in/step-challenges.js';
import { PasskeySignIn } from './factors/passkey-sign-in.service.js';
import { PasswordChangesService } from './passwords/password-changes.service.js';
import { LinkedPasswords } from './passwords/linked-passwords.js';
import { NewPasswords } from './passwords/new-passwords.js';
import { PasswordHashing } from './passwords/password-hashing.js';
import { PasswordReplacement } from './passwords/password-replacement.js';
import { PeopleRepository } from './accounts/people.repository.js';
import { PeopleService } from './accounts/people.service.js';
import { PersonCredentials } from './accounts/person-credentials.service.js';
import { PeopleDetails } from './accounts/people-details.js';
import { PersonRegistration } from './accounts/person-registration.service.js';
import { PersonRemoval } from './accounts/person-removal.service.js';
import type { PermissionGrants } from './access/permission-grants.js';
import { PermissionHolders } from './access/permission-holders.js';
import { PermissionTable } from './access/permission-table.js';
import { Person, PersonCompartment, PersonRole } from './accounts/person.entities.js';
import { Readers } from './access/readers.js';
import { Reauthentication } from './sign-in/reauthentication.service.js';
import { RecordsAuthority } from './access/records-authority.js';
import { SecondFactorsService } from './factors/second-factors.service.js';
import { SecondStepService } from './factors/second-step.service.js';
import { LookAlikes } from './printed-names/look-alikes.js';
import { AccountGrants } from './rights-changes/account-grants.js';
import { NewAccounts } from './rights-changes/new-accounts.js';
import { AccountGrant, RightsChange } from './rights-changes/rights-change.entities.js';
import { PendingRightsChanges } from './rights-changes/pending-rights-changes.js';
import { RightsChangesService } from './rights-changes/rights-changes.service.js';
import { RIGHTS_WAIT_MS, RightsRequests } from './rights-changes/rights-requests.js';
import { SecondPerson } from './rights-changes/second-person.js';
import { VerifiedAdministrators } from './rights-changes/verified-administrators.js';
import { RightsService } from './access/rights.service.js';
import { Session, SignInFailure } from './sessions/session.entities.js';
import { SessionDescriptions } from './sessions/session-descriptions.js';
import { SessionEnds } from './sessions/session-ends.js';
import {
  DEFAULT_SESSION_LIMITS,
  SESSION_LIMITS,
  type SessionLimits,
} from './sessions/session-limits.js';
import { SessionRights } from './sessions/session-rights.js';
import { SessionStarts } from './sessions/session-starts.js';
import { SessionTokens } from './sessions/session-tokens.js';
import { LinkedAccounts } from './accounts/linked-accounts.service.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SetupLink } from './accounts/setup-link.entity.js';
import { SetupLinksService } from './accounts/setup-links.service.js';
import { SignInAttempts } from './sign-in/sign-in-attempts.js';
import { SignInRefusals } from './sign-in/sign-in-refusals.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SignInTenants } from './sign-in/sign-in-tenants.js';
import { IdentityProvider, SIGN_ON } from './sign-on/identity-provider.js';
import { SignOnAccounts } from './sign-on/sign-on-accounts.js';
import { SignOnAuthentication } from './sign-on/sign-on-authentication.js';
import { SignOnReturns } from './sign-on/sign-on-returns.js';
import { SignOnConfirmations } from './sign-on/sign-on-confirmations.service.js';
import { identityRows, SignOnIdentities } from './sign-on/sign-on-identities.js';
import { SignOnSteps } from './sign-on/sign-on-steps.js';
import { SignOnConfirmation, SignOnIdentity, SignOnStep } from './sign-on/sign-on.entities.js';
import { SignOnService } from './sign-on/sign-on.service.js';
import { ClientKeysService } from './smart/client-keys.service.js';
import { ClientTokensService } from './smart/client-tokens.service.js';
import { ClientAssertion, ClientJwk, ClientToken } from './smart/smart.entities.js';
import { StartService } from './accounts/start.service.js';
import { RealPatientsService } from './real-patients/real-patients.service.js';
import { TenantSuspensionService } from './tenants/tenant-suspension.service.js';
import { TenantsService } from './tenants/tenants.service.js';

const DAY_MS = 86_400_000;

export const AUTH_ENTITIES = [
  ApiClient,
  ApiClientKey,
  ApiClientCompartment,
  ApiClientScope,
  ClientAssertion,
  ClientJwk,
  ClientToken,
  AccountGrant,
  Person,
  PersonRole,
  PersonCompartment,
  PersonEmail,
  Passkey,
  PasskeyChallenge,
  RecoveryCode,
  RightsChange,
  Session,
  SignInFailure,
  SignInStep,
  SignOnConfirmation,
  SignOnIdentity,
  SignOnStep,
  SetupLink,
  TotpSecret,
];
const SERVICES = [
  AccountGrants,
  ActorNames,
  ClientKeysService,
  ClientsService,
  ClientTokensService,
  EmailAddresses,
  PasskeyConfirmations,
  PasskeyRegistration,
  PasskeySignIn,
  CompartmentsService,
  FactorRemoval,
  FactorRuleService,
  PasswordChangesService,
  PeopleService,
  PermissionHolders,
  PersonCredentials,
  PersonRegistration,
  PersonRemoval,
  PendingRightsChanges,
  Readers,
  Reauthentication,
  RecordsAuthority,
  SecondFactorsService,
  SecondStepService,
  RightsChangesService,
  RightsService,
  LinkedAccounts,
  SessionsService,
  SetupLinksService,
  SignInService,
  SignOnConfirmations,
  SignOnService,
  StartService,
  RealPatientsService,
  TenantSuspensionService,
  TenantsService,
  TotpRegistration,
  VerifiedAdministrators,
];
const PARTS = [
  AccountActions,
  AddressLimit,
  CurrentPassword,
  Deprovisioning,
  FactorChanges,
  FactorRule,
  FirstAdministrators,
  PendingSignIns,
  IdentityProvider,
  LoginNames,
  LinkedPasswords,
  LookAlikes,
  NewAccounts,
  NewPasswords,
  PasskeyAuthentication,
  Passkeys,
  PasswordAuthentication,
  PasswordHashing,
  PasswordReplacement,
  PeopleDetails,
  PeopleRepository,
  RecoveryCodes,
  RightsRequests,
  SecondFactorAuthentication,
  SecondFactors,
  SecondPerson,
  SessionChallenges,
  SessionDescriptions,
  SessionEnds,
  SessionRights,
  SessionStarts,
  SessionTokens,
  SignInAttempts,
  SignInRefusals,
  SignInSteps,
  SignInTenants,
  SignOnAccounts,
  SignOnAuthentication,
  SignOnIdentities,
  SignOnReturns,
  SignOnSteps,
  StepChallenges,
  TotpCodes,
];
/** Changes of rights that wait for their time. */
export const RIGHTS_BACKLOGS = [
  reconciled(RightsChangesService, 'due_rights_changes', (rights, { tenantId, id }) =>
    rights.takeEffect(tenantId, id),
  ),
];

@Global()
@Module({ providers: [...SERVICES, ...PARTS], exports: SERVICES })
export class AuthModule {
  constructor(versions: KeyVersions, keyRing: KeyRing) {
    versions.register(loginNameRows(keyRing));
    versions.register(SESSION_ROWS);
    versions.register(identityRows(keyRing));
  }

  /**
   * With the permissions of all libraries; and with limits, a provider and a wait of the installation's own instead of
   * the usual ones, none and a day. Throws where two libraries declare the same permission.
   */
  static with(
    permissions: readonly PermissionGrants[],
    limits: SessionLimits = DEFAULT_SESSION_LIMITS,
    signOn: SignOnSettings | null = null,
    rightsWaitMs = DAY_MS,
  ): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        { provide: PermissionTable, useValue: new PermissionTable(permissions) },
        { provide: SESSION_LIMITS, useValue: limits },
        { provide: SIGN_ON, useValue: signOn },
        { provide: RIGHTS_WAIT_MS, useValue: rightsWaitMs },
      ],
      exports: [PermissionTable],
    };
  }
}
