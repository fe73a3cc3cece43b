import { readFileSync, statSync } from 'node:fs';
import { ConfigError, type SignOnSettings } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { z } from 'zod';
import { GroupRoles } from './group-roles.js';
import { connectProvider, PROVIDER_TIMEOUT_SECONDS } from './provider-connection.js';
import { SignOnNotConfigured, SignOnRefused, SignOnUnavailable } from './sign-on.errors.js';

export const SIGN_ON = Symbol('SignOn');
/** Where the provider sends browsers back to; it is registered there. */
export const SIGN_ON_CALLBACK = '/api/session/sign-on/callback';
const SIGN_IN_PAGE = '/sign-in';

// Keys and addresses of a provider change seldom; a provider that was moved is found within the time.
const KNOWN_FOR_MS = 10 * 60_000;
const OTHERS_MAY = 0o007;

const Secret = z
  .string()
  .trim()
  .min(1)
  .regex(/^[\x20-\x7E]+$/);

const Groups = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);
const Text = z.string().trim().min(1).nullable().catch(null);

/** What is derived from the token of one browser's cookie. */
export interface StepSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider vouches for. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly groups: readonly string[];
  readonly loginName: string | null;
  readonly displayName: string | null;
  /** When the person last showed there who they are, in seconds since 1970; null where it does not say. */
  readonly authTime: number | null;
}

/** The OpenID Connect provider of the site, as this service asks it. */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger(IdentityProvider.name);
  private readonly connection: ReturnType<typeof connectProvider> | null;
  private readonly secret: string;
  private readonly groupRoles: GroupRoles;
  private known: { readonly configuration: Configuration; readonly until: number } | null = null;
  private looking: Promise<Configuration> | null = null;

  constructor(@Inject(SIGN_ON) private readonly settings: SignOnSettings | null) {
    this.connection = settings && connectProvider(settings);
    this.secret = settings ? readSecret(settings.clientSecretFile) : '';
    this.groupRoles = new GroupRoles(settings?.roles ?? {});
  }

  get isConfigured(): boolean {
    return this.settings !== null;
  }

  /** The short name of the organization whose people it vouches for; null: the first one. */
  get organization(): string | null {
    return this.settings?.organization ?? null;
  }

  /** What the person may do here, by the groups that they are in there. */
  rolesOf({ groups }: ProvedIdentity): ReturnType<GroupRoles['of']> {
    return this.groupRoles.of(groups);
  }

  /** Throws `SignOnNotConfigured`, `SignOnUnavailable`. */
  async authorizationUrl(
    { state, nonce, verifier }: StepSecrets,
    { reauthenticates }: { readonly reauthenticates: boolean },
  ): Promise<string> {
    const { scopes } = this.required();
    const configuration = await this.configuration();
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri(),
      scope: scopes.join(' '),
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(reauthenticates && { prompt: 'login', max_age: '0' }),
    });
    return url.href;
  }

  /** @param search the query with which the browser came back. Throws `SignOnRefused`, `SignOnUnavailable`. */
  async identify(search: string, expected: StepSecrets): Promise<ProvedIdentity> {
    const configuration = await this.configuration();
    const address = new URL(this.redirectUri());
    address.search = search;
    try {
      const tokens = await authorizationCodeGrant(configuration, address, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the answer has no ID token');
      return await this.proved(configuration, claims, tokens.access_token);
    } catch (cause) {
      throw this.failure(cause);
    }
  }

  /** Where a browser ends its session at the provider too; null while that is not known, or not offered. */
  endSessionUrl(): string | null {
    if (!this.settings) return null;
    if (!this.known || this.known.until < Date.now()) {
      this.configuration().catch(() => undefined); // the next who asks may know; failures are logged
    }
    if (!this.known?.configuration.serverMetadata().end_session_endpoint) return null;
    return buildEndSessionUrl(this.known.configuration, {
      post_logout_redirect_uri: `${this.settings.publicUrl}${SIGN_IN_PAGE}`,
    }).href;
  }

  private async proved(
    configuration: Configuration,
    idToken: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string },
    accessToken: string,
  ): Promise<ProvedIdentity> {
    const { groupsClaim } = this.required();
    const { userinfo_endpoint: elsewhere } = configuration.serverMetadata();
    // many providers put into the ID token only who it is
    const claims: Readonly<Record<string, unknown>> =
      idToken[groupsClaim] === undefined && elsewhere
        ? { ...(await fetchUserInfo(configuration, accessToken, idToken.sub)), ...idToken }
        : idToken;
    return {
      issuer: idToken.iss,
      subject: idToken.sub,
      groups: Groups.parse(claims[groupsClaim]),
      loginName: Text.parse(claims['preferred_username']),
      displayName: Text.parse(claims['name']),
      authTime: z.int().nullable().catch(null).parse(idToken['auth_time']),
    };
  }

  /** One look at the provider's description for all who ask at the same moment. */
  private async configuration(): Promise<Configuration> {
    const settings = this.required();
    if (this.known && this.known.until > Date.now()) return this.known.configuration;
    this.looking ??= this.discover(settings).finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async discover(settings: SignOnSettings): Promise<Configuration> {
    try {
      const configuration = await discovery(
        new URL(settings.issuer),
        settings.clientId,
        this.secret,
        ClientSecretBasic(this.secret),
        {
          ...(this.connection && { [customFetch]: this.connection }),
          timeout: PROVIDER_TIMEOUT_SECONDS,
          execute: [
            // without it the channel to the provider alone vouches for the ID token
            enableNonRepudiationChecks,
            ...(settings.issuer.startsWith('http:') ? [allowInsecureRequests] : []),
          ],
        },
      );
      this.known = { configuration, until: Date.now() + KNOWN_FOR_MS };
      return configuration;
    } catch (cause) {
      const unavailable = unavailableOf(cause) ?? new SignOnUnavailable({ cause });
      this.logger.error('provider of single sign-on cannot be used', { err: cause });
      throw unavailable;
    }
  }

  private failure(cause: unknown): SignOnRefused | SignOnUnavailable {
    this.logger.warn('single sign-on failed', { err: cause });
    return unavailableOf(cause) ?? new SignOnRefused({ cause });
  }

  private redirectUri(): string {
    return `${this.required().publicUrl}${SIGN_ON_CALLBACK}`;
  }

  private required(): SignOnSettings {
    if (!this.settings) throw new SignOnNotConfigured();
    return this.settings;
  }
}

/** The library wraps what a connection throws. */
function unavailableOf(error: unknown): SignOnUnavailable | null {
  if (error instanceof SignOnUnavailable) return error;
  return error instanceof Error && error.cause ? unavailableOf(error.cause) : null;
}

function readSecret(file: string): string {
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & OTHERS_MAY) !== 0) {
      throw new Error('every user may read it');
    }
    return Secret.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError(
      'The configuration cannot be used:\n  CLOISTER_OIDC_CLIENT_SECRET_FILE: must contain a secret that only the account of the service can read (chmod 600).',
      { cause },
    );
  }
}
