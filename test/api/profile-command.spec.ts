import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { type Answer, FakeEngine } from '../support/fake-engine.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { send, summarize, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';
import { type SecondApi, startSecondApi } from './second-api.js';

let folder: string;
let service: TestService;
let api: SecondApi;
let worker: AsyncDisposable;
let stewards: readonly [SignedInPerson, SignedInPerson];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-profile-command-'));
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  // writes what it was told to be
  const answer: Answer = ({ messages }) => (messages[0]?.content ?? '').split(/(?<= )/);
  worker = await service.startWorker(new FakeEngine({ answer }));
  stewards = [
    await signedInPerson(service, { roles: ['model_steward'] }),
    await signedInPerson(service, { roles: ['model_steward'] }),
  ];
  await writeFile(join(folder, 'password'), PASSWORD);
});

afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function profile(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(['profile', ...args], {
    env: {
      CLOISTER_DATA: service.config.data.path,
      ...(args.includes('--as') && { CLOISTER_URL: service.url }),
    },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

const asPerson = ({ loginName }: SignedInPerson): readonly string[] => [
  '--as',
  loginName,
  '--password-file',
  join(folder, 'password'),
];

it('from a file to a draft: a version is proposed, compared, tried, activated, and taken back', async () => {
  const file = join(folder, 'general.yaml');
  const { result: yaml } = await profile('show', 'general');
  expect(yaml).toContain('id: general\nversion: 2\n');
  await writeFile(
    file,
    yaml.replace(/^instructions: [^]*?(?=^sections:)/m, 'instructions: As the ward does.\n'),
  );
  expect(await profile('propose', file, '--reason', 'the ward')).toMatchObject({
    code: 0,
    result: '101\n',
  });
  expect((await profile('diff', 'general')).result).toMatch(
    /^instructions: \[-You-\]\{\+As\+\} .*\{\+does\+\}/,
  );
  const early = await profile('activate', 'general', '101', '--reason', 'the ward');
  expect(early).toMatchObject({ code: 1, notes: expect.stringContaining('has not been tested') });
  const tried = await profile('test', 'general', '101');
  expect(tried.code).toBe(0);
  expect(tried.result).toContain('+++ version 101\nAs the ward does.');
  expect(tried.result).toContain('--- version 2, active\nYou summarize texts.');
  expect((await profile('activate', 'general', '101', '--reason', 'the ward')).code).toBe(0);
  expect((await profile('list')).result).toMatch(/general +101 +2 +0 +General/);
  const { id: documentId } = await send(service);
  const { id } = await summarize(service, [documentId], { profile: 'general' });
  const draft = await untilState(service, id, 'draft');
  expect(draft).toMatchObject({ profileVersion: 101 });
  expect(JSON.stringify(draft)).toContain('As the ward does.');
  expect((await profile('activate', 'general', '2', '--reason', 'back')).code).toBe(0);
  expect((await profile('history', 'general')).result).toMatch(/101 +retired +yes/);
  expect(await entries(service, 'profile.rolled-back')).toHaveLength(1);
});

it('a file that is no profile is told where, and one under which fewer sign takes two people', async () => {
  const broken = join(folder, 'broken.yaml');
  await writeFile(broken, 'id: Mine\ntitle: Mine\n');
  const refused = await profile('propose', broken, '--reason', 'the ward');
  expect(refused).toMatchObject({ code: 1, notes: expect.stringContaining('at id') });
  const own = join(folder, 'own.yaml');
  const two = (await profile('show', 'general')).result.replace('id: general', 'id: own');
  await writeFile(own, two.replace('approvals: 1', 'approvals: 2'));
  await profile('propose', own, '--copy-of', 'general', '--reason', 'the ward');
  await profile('test', 'own', '101');
  await profile('activate', 'own', '101', '--reason', 'the ward');
  await writeFile(own, two);
  const [anna, ben] = stewards;
  await profile('propose', own, '--reason', 'one is enough', ...asPerson(anna));
  await profile('test', 'own', '102');
  const activation = ['activate', 'own', '102', '--reason', 'one is enough'];
  expect((await profile(...activation, ...asPerson(anna))).notes).toContain(
    'someone other than the author',
  );
  expect((await profile(...activation, ...asPerson(ben))).code).toBe(0);
  expect((await profile('retire', 'own', '--reason', 'over')).code).toBe(0);
  expect((await profile('retire', 'general', '--reason', 'over')).notes).toContain(
    'comes with Cloister',
  );
  expect(await readFile(own, 'utf8')).toBe(two);
});
