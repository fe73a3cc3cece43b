import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RootKeyFile } from '@app/crypto';
import { DataFolder } from '@app/platform';
import type { TestDatabase } from './postgres.js';
import { PASSWORDS } from './test-access.js';

/** A data folder of an installation whose database is a test's, for processes and commands. */
export interface DataFolderOn extends Disposable {
  readonly data: DataFolder;
  /** `DATABASE_URL`, as the administrator, and `CLOISTER_DATA`. */
  readonly env: Readonly<Record<string, string>>;
}

export function dataFolderOn({ access, admin }: TestDatabase): DataFolderOn {
  const folder = mkdtempSync(join(tmpdir(), 'cloister-on-'));
  const data = new DataFolder(join(folder, 'data'));
  data.create();
  RootKeyFile.openOrCreate(data.rootKey);
  writeFileSync(data.databaseSecrets, JSON.stringify({ passwords: PASSWORDS }), { mode: 0o600 });
  const password = encodeURIComponent(String(admin.password));
  const { host } = access.as('cloister_owner');
  return {
    data,
    env: {
      CLOISTER_DATA: data.path,
      CLOISTER_PORT: '0',
      DATABASE_URL: `postgres://${admin.user}:${password}@localhost/${access.database}?host=${host}`,
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
