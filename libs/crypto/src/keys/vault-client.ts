import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { KeyProviderUnavailable, RootKeyUnusable } from '../crypto.errors.js';

export interface VaultOptions {
  /** The one host that is ever asked, such as https://vault.example.org:8200. */
  readonly address: string;
  /** Read at every request: an agent that renews the token writes it anew. */
  readonly tokenFile: string;
  /** Certificates of the authority that signed Vault's own, PEM; null for those of the system. */
  readonly caFile: string | null;
  readonly namespace: string | null;
  /** For a call with all its attempts. */
  readonly timeoutMs: number;
}

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 200;
const OTHERS_MAY = 0o007;
const ANSWER_MAX_BYTES = 1024 * 1024;

export type VaultAnswer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 404 };

/** Speaks HTTP with Vault or OpenBao: one host, a deadline, few attempts, and no redirects. */
export class VaultClient {
  private readonly agent: Agent;

  constructor(private readonly options: VaultOptions) {
    const { caFile, timeoutMs } = options;
    this.agent = new Agent({
      connect: { timeout: timeoutMs, ...(caFile !== null && { ca: readCa(caFile) }) },
      maxResponseSize: ANSWER_MAX_BYTES,
    });
  }

  /** Throws KeyProviderUnavailable after the last attempt, or at the deadline. */
  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<VaultAnswer> {
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    for (let attempt = 1; ; attempt += 1) {
      const failure = await this.attempt(method, path, body, signal);
      if ('kind' in failure) return failure;
      if (!failure.again || attempt === ATTEMPTS || signal.aborted) {
        throw new KeyProviderUnavailable(failure.sentence, { cause: failure.cause });
      }
      // asked again with the deadline over, it fails with the deadline's own error
      await pause(FIRST_WAIT_MS * 2 ** (attempt - 1), undefined, { signal }).catch(() => undefined);
    }
  }

  private async attempt(
    method: 'GET' | 'POST',
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<VaultAnswer | Failure> {
    const { address, namespace, tokenFile } = this.options;
    const headers = {
      'x-vault-token': readToken(tokenFile),
      'x-vault-request': 'true',
      ...(namespace !== null && { 'x-vault-namespace': namespace }),
      ...(body && { 'content-type': 'application/json' }),
    };
    try {
      const answer = await request(new URL(`/v1/${path}`, address), {
        method,
        headers,
        dispatcher: this.agent,
        signal,
        body: body ? JSON.stringify(body) : null,
      });
      const text = await answer.body.text();
      return read(answer.statusCode, text);
    } catch (cause) {
      const sentence = `Vault at ${address} does not answer. Check that it is running and can be reached from here.`;
      return { again: true, sentence, cause };
    }
  }
}

interface Failure {
  readonly again: boolean;
  readonly sentence: string;
  readonly cause?: unknown;
}

/** Vault's own words are left out: they may repeat what was sent. */
function read(status: number, text: string): VaultAnswer | Failure {
  if (status === 200 || status === 204) return { kind: 'ok', body: parsed(text) };
  if (status === 400 || status === 404) return { kind: 'refused', status };
  if (status === 403) {
    return {
      again: false,
      sentence:
        'Vault denies access. Check that the token in CLOISTER_VAULT_TOKEN_FILE is valid and that its policy allows what the operator guide lists.',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      again: false,
      sentence:
        'Vault redirects to another host, but only the host in CLOISTER_VAULT_ADDR is contacted. Name the active node there, or let standby nodes forward requests.',
    };
  }
  const sealed = status === 503 ? ' It is sealed or in maintenance: unseal it.' : '';
  const again = status === 429 || status >= 500;
  return { again, sentence: `Vault answered ${status}.${sealed} Try again.` };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null; // whoever reads it finds that something is missing
  }
}

const Token = z
  .string()
  .trim()
  .min(1)
  .regex(/^[\x21-\x7E]+$/);

function readToken(file: string): string {
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & OTHERS_MAY) !== 0) {
      throw new RootKeyUnusable(`Every user can read the token at ${file}. Run: chmod 640 ${file}`);
    }
    return Token.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof RootKeyUnusable) throw error;
    throw new RootKeyUnusable(
      `There is no usable token at ${file} (CLOISTER_VAULT_TOKEN_FILE). Have the Vault agent write it there, readable by the account that runs Cloister.`,
    );
  }
}

function readCa(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RootKeyUnusable(
      `The certificates at ${file} (CLOISTER_VAULT_CA_FILE) cannot be read.`,
      { cause },
    );
  }
}
