import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RootKeyFile } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import { INSTALL_FOLDER, readConfig } from '@app/platform';
import { queueConnection } from '@app/queue';
import { ApiModule } from '../api.module.js';
import { openApiDocument } from './openapi-document.js';

// The module wants its parts; nothing of them is used to look at its routes.
const PASSWORDS = {
  cloister_owner: '',
  cloister_app: '',
  cloister_queue: '',
  cloister_sequencer: '',
};
const folder = mkdtempSync(join(tmpdir(), 'cloister-openapi-'));
try {
  const access = DatabaseAccess.of({ host: folder, port: 5432, database: 'none' }, PASSWORDS);
  const document = await openApiDocument(
    ApiModule.with({
      config: readConfig({}),
      access,
      rootKey: RootKeyFile.openOrCreate(join(folder, 'root.key')),
      queue: queueConnection(null, access.as('cloister_queue')),
    }),
  );
  const file = process.argv[2] ?? join(INSTALL_FOLDER, 'apps/api/generated/openapi.json');
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);
