import { RootKeyUnusable } from '../crypto.errors.js';
import type { KeyProvider, KeyProviderKind, NewlyWrappedKey, WrappedKey } from './key-provider.js';
import type { KeyContext } from './key-wrapping.js';
import type { ObjectKey } from './object-key.js';

/**
 * The provider that the configuration chose, and beside it those that still open what was wrapped
 * before it was chosen: so an installation moves from one to another without a pause.
 */
export class RootKeys implements KeyProvider {
  constructor(
    private readonly chosen: KeyProvider,
    private readonly earlier: readonly KeyProvider[] = [],
  ) {}

  get kind(): KeyProviderKind {
    return this.chosen.kind;
  }

  current(): Promise<string> {
    return this.chosen.current();
  }

  async available(): Promise<readonly string[]> {
    const names = await Promise.all(
      [this.chosen, ...this.earlier].map((provider) => provider.available()),
    );
    return names.flat();
  }

  wrap(key: ObjectKey, context: KeyContext): Promise<NewlyWrappedKey> {
    return this.chosen.wrap(key, context);
  }

  async unwrap(wrapped: WrappedKey, context: KeyContext): Promise<ObjectKey> {
    return this.providerOf(wrapped.rootKey).unwrap(wrapped, context);
  }

  rotate(): Promise<string> {
    return this.chosen.rotate();
  }

  async destroyedWith(rootKey: string): Promise<readonly string[]> {
    return this.providerOf(rootKey).destroyedWith(rootKey);
  }

  async destroy(rootKey: string): Promise<void> {
    await this.providerOf(rootKey).destroy(rootKey);
  }

  private providerOf(rootKey: string | null): KeyProvider {
    // before root keys had names there were none but those in files
    const kind = rootKey?.split(':')[0] ?? 'file';
    const found = [this.chosen, ...this.earlier].find((provider) => provider.kind === kind);
    if (found) return found;
    throw new RootKeyUnusable(
      kind === 'vault'
        ? 'Stored keys are encrypted with a root key in Vault, and no Vault is configured. Set CLOISTER_VAULT_ADDR and CLOISTER_VAULT_TOKEN_FILE.'
        : 'Stored keys are encrypted with a root key in a file, and that file is missing. Restore secrets/root.key to the data folder.',
    );
  }
}
