import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosigner, noteSigner, RootKeyFile, spellNoteKey } from '@app/crypto';
import { ConfigError, DataFolder } from '@app/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWitnessing } from './witnessing.js';

const { privateKey } = generateKeyPairSync('ed25519');
const vkey = spellNoteKey(noteSigner('log.example/a', privateKey));

let data: DataFolder;
let rootKey: RootKeyFile;
beforeAll(() => {
  data = new DataFolder(mkdtempSync(join(tmpdir(), 'cloister-witnessing-')));
  data.create();
  rootKey = RootKeyFile.openOrCreate(data.rootKey);
});
afterAll(() => rmSync(data.path, { recursive: true }));

const open = (name: string, logs: readonly string[]): ReturnType<typeof openWitnessing> =>
  openWitnessing({ witness: { name, logs }, data }, rootKey);

it('knows the logs that the settings list, and keeps its key over a restart', async () => {
  const [one, again] = [await open('w.example', [vkey]), await open('w.example', [vkey])];
  expect(one?.logs.map(({ name }) => name)).toEqual(['log.example/a']);
  expect(again?.signer.keyId).toEqual(one?.signer.keyId);
});

it.each([
  ['a name with a space', 'w example', vkey, 'CLOISTER_WITNESS_NAME'],
  ['the key of a witness', 'w.example', spellNoteKey(cosigner('w', privateKey)), 'WITNESSED_LOGS'],
  ['no key', 'w.example', 'x+y+z', 'WITNESSED_LOGS'],
])('refuses %s', async (_, name, log, problem) => {
  await expect(open(name, [log])).rejects.toThrow(ConfigError);
  await expect(open(name, [log])).rejects.toThrow(problem);
});
