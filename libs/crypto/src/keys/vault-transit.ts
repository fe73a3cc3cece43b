import { z } from 'zod';
import { KeyProviderUnavailable, RootKeyUnusable } from '../crypto.errors.js';
import type { KeyProvider, NewlyWrappedKey, WrappedKey } from './key-provider.js';
import { contextAad, type KeyContext } from './key-wrapping.js';
import { ObjectKey, secretOf } from './object-key.js';
import { type VaultAnswer, VaultClient, type VaultOptions } from './vault-client.js';

export interface VaultTransitOptions extends VaultOptions {
  /** Where the transit engine is mounted. */
  readonly mount: string;
  /** The key of the transit engine. */
  readonly key: string;
}

// Those that authenticate the associated data: without it a wrapped key would open as another one.
const AUTHENTICATING = new Set([
  'aes128-gcm96',
  'aes256-gcm96',
  'chacha20-poly1305',
  'xchacha20-poly1305',
]);

const Encrypted = z.object({ data: z.object({ ciphertext: z.string().regex(/^vault:v\d+:/) }) });
const Decrypted = z.object({ data: z.object({ plaintext: z.base64() }) });
const KeyFacts = z.object({
  data: z.object({
    type: z.string(),
    derived: z.boolean().optional(),
    latest_version: z.int().min(1),
    keys: z.record(z.string(), z.unknown()),
  }),
});

/**
 * Root keys that never leave Vault (or OpenBao): its transit engine encrypts tenants' keys, with
 * what they are for as associated data. A version of the transit key is a root key here.
 */
export class VaultTransit implements KeyProvider {
  readonly kind = 'vault';
  private readonly client: VaultClient;

  constructor(private readonly options: VaultTransitOptions) {
    this.client = new VaultClient(options);
  }

  async current(): Promise<string> {
    return this.nameOf((await this.facts()).latest_version);
  }

  async available(): Promise<readonly string[]> {
    const { keys } = await this.facts();
    return Object.keys(keys).map((version) => this.nameOf(Number(version)));
  }

  async wrap(key: ObjectKey, context: KeyContext): Promise<NewlyWrappedKey> {
    const bytes = secretOf(key).export();
    try {
      const answer = await this.client.call('POST', this.path('encrypt'), {
        plaintext: bytes.toString('base64'),
        associated_data: contextAad(context).toString('base64'),
      });
      const { ciphertext } = this.understood(Encrypted, answer).data;
      const version = Number(/^vault:v(\d+):/.exec(ciphertext)?.[1]);
      return { rootKey: this.nameOf(version), bytes: Buffer.from(ciphertext, 'ascii') };
    } finally {
      bytes.fill(0);
    }
  }

  async unwrap({ rootKey, bytes }: WrappedKey, context: KeyContext): Promise<ObjectKey> {
    this.versionOf(rootKey ?? '');
    const answer = await this.client.call('POST', this.path('decrypt'), {
      ciphertext: Buffer.from(bytes).toString('ascii'),
      associated_data: contextAad(context).toString('base64'),
    });
    if (answer.kind === 'refused') {
      throw new RootKeyUnusable(
        'A stored key cannot be decrypted with the key in Vault. Restore the key that belongs to this data, or restore the data from a backup.',
      );
    }
    const opened = Buffer.from(this.understood(Decrypted, answer).data.plaintext, 'base64');
    try {
      return ObjectKey.fromBytes(opened);
    } finally {
      opened.fill(0);
    }
  }

  async rotate(): Promise<string> {
    this.done(await this.client.call('POST', `${this.path('keys')}/rotate`, {}));
    return this.current();
  }

  async destroyedWith(rootKey: string): Promise<readonly string[]> {
    const last = this.versionOf(rootKey);
    return (await this.available()).filter((name) => this.versionOf(name) <= last);
  }

  /** Vault removes versions from the oldest up: those before it go with it. */
  async destroy(rootKey: string): Promise<void> {
    const next = this.versionOf(rootKey) + 1;
    const keys = this.path('keys');
    this.done(
      await this.client.call('POST', `${keys}/config`, {
        min_decryption_version: next,
        min_encryption_version: next,
      }),
    );
    this.done(await this.client.call('POST', `${keys}/trim`, { min_available_version: next }));
  }

  private async facts(): Promise<z.infer<typeof KeyFacts>['data']> {
    const answer = await this.client.call('GET', this.path('keys'));
    const { data } = this.understood(KeyFacts, answer);
    if (!AUTHENTICATING.has(data.type) || data.derived === true) {
      throw new RootKeyUnusable(
        `The key ${this.options.key} in Vault has a type that cannot encrypt keys here. Create another: vault write -f ${this.options.mount}/keys/NAME type=aes256-gcm96`,
      );
    }
    return data;
  }

  private understood<T>(schema: z.ZodType<T>, answer: VaultAnswer): T {
    const body = this.done(answer);
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new KeyProviderUnavailable(
      'Vault answered in a form that this version does not know. Check that CLOISTER_VAULT_ADDR names a Vault or OpenBao server.',
    );
  }

  private done(answer: VaultAnswer): unknown {
    if (answer.kind === 'ok') return answer.body;
    const { mount, key } = this.options;
    throw new RootKeyUnusable(
      `Vault has no key ${key} at ${mount}/, or refuses the request. Create it: vault write -f ${mount}/keys/${key} type=aes256-gcm96`,
    );
  }

  private path(what: 'encrypt' | 'decrypt' | 'keys'): string {
    return `${this.options.mount}/${what}/${this.options.key}`;
  }

  private nameOf(version: number): string {
    return `vault:${this.options.mount}/${this.options.key}:v${version}`;
  }

  private versionOf(rootKey: string): number {
    const [, place, version] = /^vault:(.+):v(\d+)$/.exec(rootKey) ?? [];
    if (place === `${this.options.mount}/${this.options.key}`) return Number(version);
    throw new RootKeyUnusable(
      `Stored keys are encrypted with the root key ${rootKey}, but CLOISTER_VAULT_MOUNT and CLOISTER_VAULT_KEY name another one. Restore the previous values.`,
    );
  }
}
