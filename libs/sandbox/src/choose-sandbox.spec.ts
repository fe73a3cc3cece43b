import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledEntry } from '@app/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { missingFor, sandboxedNode } from './sandbox-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cloister-choose-'));
const data = join(folder, 'data');
mkdirSync(data);
writeFileSync(join(data, 'database.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true }));

const contents = { readable: [], hiddenFolders: [data], limits: { openFiles: 64 } };
const UNSHARE = process.arch === 'arm64' ? 97 : 272;
const LANDLOCK_CREATE_RULESET = 444;
const lacks = { full: missingFor('full', contents), landlock: missingFor('landlock', contents) };
for (const [mode, reason] of Object.entries(lacks)) {
  if (reason) process.stderr.write(`Tests of what is chosen are skipped: ${mode}: ${reason}\n`);
}

/** A kernel that refuses these calls, as another host's would. */
function refusing(calls: readonly number[]): string {
  const program = [
    [0x20, 0, 0, 0],
    ...calls.flatMap((number) => [
      [0x15, 0, 1, number],
      [0x06, 0, 0, 0x00050001],
    ]),
    [0x06, 0, 0, 0x7fff0000],
  ];
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code = 0, yes = 0, no = 0, k = 0], at) => {
    bytes.writeUInt16LE(code, at * 8);
    bytes.writeUInt8(yes, at * 8 + 2);
    bytes.writeUInt8(no, at * 8 + 3);
    bytes.writeUInt32LE(k, at * 8 + 4);
  });
  const file = join(folder, `${calls.join('-')}.bpf`);
  writeFileSync(file, bytes);
  return file;
}

function chosenOn(refused: readonly number[], setting = 'auto'): string {
  const module = pathToFileURL(compiledEntry(import.meta.url, './choose-sandbox.js')).href;
  const code =
    `const { chooseSandbox } = await import(${JSON.stringify(module)});` +
    `const { readable, hiddenFolders, limits } = ${JSON.stringify(contents)};` +
    `console.log(await chooseSandbox(${JSON.stringify(setting)}, 'model', { readable, hiddenFolders, limits }).catch(String));`;
  const node = [process.execPath, '--input-type=module', '-e', code];
  const args = ['--no-new-privs', '--seccomp-filter', refusing(refused), ...node];
  return spawnSync('setpriv', args, { encoding: 'utf8', timeout: 30_000 }).stdout.trim();
}

describe.skipIf(lacks.full !== null || lacks.landlock !== null)('the walls around a child', () => {
  it('are namespaces, Landlock where the host refuses those, and nothing less by itself', () => {
    expect(chosenOn([])).toBe('full');
    expect(chosenOn([UNSHARE])).toBe('landlock');
    const refused = chosenOn([UNSHARE, LANDLOCK_CREATE_RULESET]);
    expect(refused).toMatch(
      /^SandboxUnavailable: The model is not started.*CLOISTER_SANDBOX=reduced/,
    );
    expect(refused).toMatch(/full: .*landlock: /);
    expect(chosenOn([UNSHARE, LANDLOCK_CREATE_RULESET], 'reduced')).toBe('reduced');
  });

  it('are those that were asked for, or none', () => {
    expect(chosenOn([], 'landlock')).toBe('landlock');
    expect(chosenOn([UNSHARE], 'full')).toContain('full: ');
  });

  it('are not believed in where a test of them gets through', () => {
    const entry = compiledEntry(import.meta.url, './self-test/self-test-main.js');
    const task = { parent: process.pid, hiddenFolders: [data], readable: ['/nowhere'] };
    const { stdout } = spawnSync(process.execPath, [entry, JSON.stringify(task)], {
      encoding: 'utf8',
    });
    const { reached, missing } = JSON.parse(stdout);
    expect(reached).toEqual(
      expect.arrayContaining([
        'the environment of the service',
        'the process of the service',
        data,
        `writing into ${data}`,
        'sockets',
      ]),
    );
    expect(missing).toEqual(['/nowhere']);
  });

  it('of Landlock are refused where a folder to hide lies in one that may be read', () => {
    const open = { ...contents, readable: [folder] };
    expect(missingFor('landlock', open)).toContain(data);
    expect(missingFor('full', open)).toBeNull();
  });

  it('of Landlock name each file and folder, and allow Node alone to be started', () => {
    const file = join(data, 'database.json');
    const { arguments: args } = sandboxedNode('landlock', { ...contents, readable: [file] }, []);
    const rules = args.filter((one) => one.startsWith('path-beneath:'));
    expect(rules).toContain(`path-beneath:read-file:${file}`);
    expect(rules.filter((rule) => rule.includes('execute'))).toContain(
      `path-beneath:read-file,execute:${process.execPath}`,
    );
    const writable = rules.filter((rule) => rule.includes('write-file'));
    expect(writable).toEqual(['path-beneath:read-file,write-file:/dev/null']);
    expect(args).toEqual(expect.arrayContaining(['--no-new-privs', '--core=0', '--fsize=0']));
  });
});
