import {
  type KeyProvider,
  type NoteVerifier,
  openOrCreateSiteKey,
  parseNoteKey,
  witnessSigner,
} from '@app/crypto';
import { type Config, ConfigError } from '@app/platform';
import type { Witnessing } from './witness.js';

/** What this site is a witness of, after its settings. Throws `ConfigError` where they cannot be used. */
export async function openWitnessing(
  { witness, data }: Pick<Config, 'witness' | 'data'>,
  rootKeys: KeyProvider,
): Promise<Witnessing | null> {
  if (!witness) return null;
  const logs = witness.logs.map(keyOfLog);
  const site = await openOrCreateSiteKey(data.siteSigningKey, rootKeys);
  try {
    return { signer: witnessSigner(site, witness.name), logs };
  } catch (cause) {
    throw new ConfigError('CLOISTER_WITNESS_NAME: a name must not contain spaces or plus signs.', {
      cause,
    });
  }
}

function keyOfLog(spelled: string): NoteVerifier {
  try {
    const key = parseNoteKey(spelled);
    if (key.type === 'ed25519') return key;
  } catch {
    // said below, with what is to be done
  }
  throw new ConfigError(
    'CLOISTER_WITNESSED_LOGS: list log keys as name+id+base64, separated by commas, and no witness keys.',
  );
}
