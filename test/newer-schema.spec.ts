import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../apps/cli/src/output.js';
import { runCloister } from '../apps/cli/src/program.js';
import { type DataFolderOn, dataFolderOn } from './support/data-folder-on.js';
import { createDatabase, type TestDatabase } from './support/postgres.js';

const LATER = 'Later4102444800000';
const REFUSAL = new RegExp(
  `newer version of Cloister \\(9\\.9\\.9\\) has migrated this database: its last migration is ${LATER}, .* knows is \\w+\\. Nothing was changed`,
);

let database: TestDatabase;
let folder: DataFolderOn;

beforeAll(async () => {
  database = await createDatabase();
  folder = dataFolderOn(database);
  await database.ask(`insert into migrations (timestamp, name) values (4102444800000, '${LATER}')`);
  await database.ask(`comment on table migrations is 'Cloister 9.9.9'`);
});
afterAll(async () => {
  folder[Symbol.dispose]();
  await database[Symbol.asyncDispose]();
});

describe('a database that a newer version has migrated is refused', () => {
  it.each(['api', 'worker', 'hl7'])('by the process %s', async (name) => {
    const { message, exitCode } = await startProcess(name);
    expect(message).toMatchObject({ ready: false, message: expect.stringMatching(REFUSAL) });
    expect(exitCode).toBe(1);
  });

  it.each([
    [['up', '--no-sample']],
    [['migrate']],
    [['audit', 'verify']],
    [['audit', 'export', 'trail.jsonl']],
    [['data', 'export', 'export']],
  ])('by cloister %s', async (args) => {
    const { said, exitCode } = await run(args);
    expect(said).toMatch(REFUSAL);
    expect(exitCode).toBe(1);
  });
});

async function startProcess(
  name: string,
): Promise<{ readonly message: unknown; readonly exitCode: number | null }> {
  const connections = join(folder.data.path, 'hl7.yaml');
  writeFileSync(connections, 'connections: [{ name: his, port: 2575 }]');
  const child = fork(join(INSTALL_FOLDER, `dist/apps/${name}/src/main.js`), [], {
    env: {
      PATH: process.env['PATH'],
      ...folder.env,
      CLOISTER_MODEL: 'extractive',
      CLOISTER_HL7_CONNECTIONS: connections,
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [message] = await once(child, 'message', { signal: AbortSignal.timeout(25_000) });
  const [exitCode] = await exited;
  return { message, exitCode };
}

async function run(args: readonly string[]): Promise<{ said: string; exitCode: number }> {
  let said = '';
  const write = (text: string): boolean => {
    said += text;
    return true;
  };
  const exitCode = await runCloister(args, {
    env: { ...process.env, ...folder.env, CLOISTER_MODEL: 'extractive' },
    output: new Output({ write }, { write }),
  });
  return { said, exitCode };
}
