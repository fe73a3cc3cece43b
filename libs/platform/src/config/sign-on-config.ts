import { z } from 'zod';
import { LOOPBACK } from './vault-config.js';
import { setting } from './setting.js';

const words = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((scopes) => scopes.includes('openid'), 'must contain openid');

/** Which roles whoever is in a group of the provider has. */
const groupRoles = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('must be JSON, such as {"clinicians":["author","reviewer"]}');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().min(1), z.array(z.string()).min(1)))
  .refine((mapping) => Object.keys(mapping).length > 0, 'must name a group');

export const SIGN_ON_VARIABLES = {
  CLOISTER_OIDC_ISSUER: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'the provider, `https://…` (`http` on loopback only), spelled exactly as the provider spells it',
  ),
  CLOISTER_OIDC_CLIENT_ID: setting(
    z.string().min(1).optional(),
    'the client id that Cloister is registered with',
  ),
  CLOISTER_OIDC_CLIENT_SECRET_FILE: setting(
    z.string().min(1).optional(),
    "file with the client's secret, closed to other users",
  ),
  CLOISTER_OIDC_CA_FILE: setting(
    z.string().min(1).optional(),
    "certificates of the authority that signed the provider's certificate, PEM",
    { unset: "the system's" },
  ),
  CLOISTER_OIDC_SCOPES: setting(
    words.default(['openid', 'profile']),
    'requested scopes, separated by spaces or commas; must contain `openid`',
    { unset: '`openid profile`' },
  ),
  CLOISTER_OIDC_GROUPS_CLAIM: setting(
    z.string().min(1).default('groups'),
    "the claim that names the groups, in the ID token or otherwise at the provider's userinfo endpoint",
  ),
  CLOISTER_OIDC_ROLES: setting(
    groupRoles.optional(),
    'JSON: the roles that the members of each group get; set all four of these variables, or none',
  ),
  CLOISTER_OIDC_ORGANIZATION: setting(
    z.string().min(1).optional(),
    'short name of the organization whose people sign in this way',
    { unset: 'the first', page: 'operate/organizations.md' },
  ),
};
type Variables = z.infer<z.ZodObject<typeof SIGN_ON_VARIABLES>>;

/** The OpenID Connect provider that people may sign in with. */
export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecretFile: string;
  readonly caFile: string | null;
  readonly scopes: readonly string[];
  readonly groupsClaim: string;
  /** By group; the names of roles are those of the library `auth`. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** The short name of the organization whose people sign in there; null: the first one. */
  readonly organization: string | null;
  /** Besides the issuer's own, hosts that the service may ask for tokens, keys and claims. */
  readonly allowedHosts: readonly string[];
  /** Where the service itself is found, as an origin. */
  readonly publicUrl: string;
}

export function signOnOf(
  variables: Variables & {
    readonly CLOISTER_PUBLIC_URL?: string | undefined;
    readonly CLOISTER_OIDC_ALLOWED_HOSTS: readonly string[];
  },
): SignOnSettings | null {
  const {
    CLOISTER_OIDC_ISSUER: issuer,
    CLOISTER_OIDC_CLIENT_ID: clientId,
    CLOISTER_OIDC_CLIENT_SECRET_FILE: clientSecretFile,
    CLOISTER_OIDC_ROLES: roles,
    CLOISTER_PUBLIC_URL: publicUrl,
  } = variables;
  if (!issuer || !clientId || !clientSecretFile || !roles || !publicUrl) return null;
  return {
    issuer,
    clientId,
    clientSecretFile,
    caFile: variables.CLOISTER_OIDC_CA_FILE ?? null,
    scopes: variables.CLOISTER_OIDC_SCOPES,
    groupsClaim: variables.CLOISTER_OIDC_GROUPS_CLAIM,
    roles,
    organization: variables.CLOISTER_OIDC_ORGANIZATION ?? null,
    allowedHosts: variables.CLOISTER_OIDC_ALLOWED_HOSTS,
    publicUrl,
  };
}

const TOGETHER = [
  'CLOISTER_OIDC_ISSUER',
  'CLOISTER_OIDC_CLIENT_ID',
  'CLOISTER_OIDC_CLIENT_SECRET_FILE',
  'CLOISTER_OIDC_ROLES',
] as const;

export function signOnProblems(
  given: Readonly<Partial<Record<(typeof TOGETHER)[number] | 'CLOISTER_PUBLIC_URL', unknown>>>,
): string[] {
  const set = TOGETHER.filter((name) => given[name] !== undefined);
  if (set.length === 0) return [];
  if (set.length < TOGETHER.length) return [`${TOGETHER.join(', ')}: set all, or none.`];
  if (given.CLOISTER_PUBLIC_URL === undefined) {
    return ['CLOISTER_OIDC_ISSUER: single sign-on returns to CLOISTER_PUBLIC_URL; set it.'];
  }
  const { protocol, hostname } = new URL(String(given.CLOISTER_OIDC_ISSUER));
  if (protocol !== 'https:' && !LOOPBACK.includes(hostname.replaceAll(/[[\]]/g, ''))) {
    return ['CLOISTER_OIDC_ISSUER: an address other than loopback needs https.'];
  }
  return [];
}
