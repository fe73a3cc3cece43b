import { existsSync } from 'node:fs';
import type { Config } from '@app/platform';
import type { KeyProvider } from './key-provider.js';
import { RootKeyFile } from './root-key-file.js';
import { RootKeys } from './root-keys.js';
import { VaultTransit } from './vault-transit.js';

/** The root keys of an installation. `create` is for a first start: see RootKeyFile.openOrCreate. */
export function openRootKeys(
  { keys, data }: Pick<Config, 'keys' | 'data'>,
  { create }: { readonly create: boolean } = { create: false },
): RootKeys {
  const vault = keys.vault && new VaultTransit(keys.vault);
  if (keys.provider === 'vault' && vault) {
    const earlier: KeyProvider[] = existsSync(data.rootKey) ? [RootKeyFile.open(data.rootKey)] : [];
    return new RootKeys(vault, earlier);
  }
  const file = create ? RootKeyFile.openOrCreate(data.rootKey) : RootKeyFile.open(data.rootKey);
  return new RootKeys(file, vault ? [vault] : []);
}
