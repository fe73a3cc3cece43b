import { z } from 'zod';
import { setting } from './setting.js';

export const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
// Whoever waits for an answer holds a connection of the database.
const MOST_SECONDS = 60;

/** A path inside Vault: it becomes a part of an address. */
const place = z.string().regex(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/);

export const VAULT_VARIABLES = {
  CLOISTER_VAULT_ADDR: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'the only address that is called: `https://host:8200`; `http` on loopback only',
  ),
  CLOISTER_VAULT_TOKEN_FILE: setting(
    z.string().min(1).optional(),
    'file with the token, read at each request',
  ),
  CLOISTER_VAULT_CA_FILE: setting(
    z.string().min(1).optional(),
    "certificates of the authority that signed Vault's certificate, PEM",
    { unset: "the system's" },
  ),
  CLOISTER_VAULT_NAMESPACE: setting(z.string().min(1).optional(), 'namespace'),
  CLOISTER_VAULT_MOUNT: setting(place.default('transit'), 'where the transit engine is mounted'),
  CLOISTER_VAULT_KEY: setting(place.default('cloister'), 'its key'),
  CLOISTER_VAULT_TIMEOUT_SECONDS: setting(
    z.coerce.number().int().min(1).max(MOST_SECONDS).default(10),
    'longest time for an answer, all three attempts together',
  ),
};
type Variables = z.infer<z.ZodObject<typeof VAULT_VARIABLES>>;

/** How Vault or OpenBao is reached. */
export interface VaultSettings {
  readonly address: string;
  readonly tokenFile: string;
  readonly caFile: string | null;
  readonly namespace: string | null;
  readonly mount: string;
  readonly key: string;
  readonly timeoutMs: number;
}

export function vaultOf(variables: Variables): VaultSettings | null {
  const { CLOISTER_VAULT_ADDR: address, CLOISTER_VAULT_TOKEN_FILE: tokenFile } = variables;
  if (!address || !tokenFile) return null;
  return {
    address,
    tokenFile,
    caFile: variables.CLOISTER_VAULT_CA_FILE ?? null,
    namespace: variables.CLOISTER_VAULT_NAMESPACE ?? null,
    mount: variables.CLOISTER_VAULT_MOUNT,
    key: variables.CLOISTER_VAULT_KEY,
    timeoutMs: variables.CLOISTER_VAULT_TIMEOUT_SECONDS * 1000,
  };
}

export function vaultProblems(given: {
  readonly CLOISTER_KEY_PROVIDER: 'file' | 'vault';
  readonly CLOISTER_VAULT_ADDR?: string | undefined;
  readonly CLOISTER_VAULT_TOKEN_FILE?: string | undefined;
}): string[] {
  const { CLOISTER_VAULT_ADDR: address, CLOISTER_VAULT_TOKEN_FILE: tokenFile } = given;
  if (given.CLOISTER_KEY_PROVIDER === 'vault' && !(address && tokenFile)) {
    return [
      'CLOISTER_KEY_PROVIDER: vault needs CLOISTER_VAULT_ADDR and CLOISTER_VAULT_TOKEN_FILE.',
    ];
  }
  if (Boolean(address) !== Boolean(tokenFile)) {
    return ['CLOISTER_VAULT_ADDR, CLOISTER_VAULT_TOKEN_FILE: set both, or neither.'];
  }
  if (address && !isSafe(new URL(address))) {
    return [
      'CLOISTER_VAULT_ADDR: keys are sent there, so an address other than loopback needs https.',
    ];
  }
  return [];
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || LOOPBACK.includes(hostname.replaceAll(/[[\]]/g, ''));
}
