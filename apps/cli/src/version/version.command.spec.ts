import { readBuildInfo, VERSION } from '@app/platform';
import { expect, it } from 'vitest';
import { Output } from '../output.js';
import { runCloister } from '../program.js';
import { describeVersion } from './describe-version.js';

const BUILD = {
  commit: '707bdfc7a1b2c3d4e5f60718293a4b5c6d7e8f90',
  committedAt: '2026-12-01T00:43:40+01:00',
  modified: false,
};

async function printed(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const stream = { write: (text: string) => lines.push(text) };
  expect(await runCloister(args, { env: {}, output: new Output(stream, stream) })).toBe(0);
  return lines.join('');
}

it('names version, commit and its date', () => {
  expect(describeVersion('1.2.3', BUILD)).toBe('1.2.3 (commit 707bdfc7a1b2 of 2026-12-01)');
});

it('tells a build of changed files from one of its commit', () => {
  expect(describeVersion('1.2.3', { ...BUILD, modified: true })).toBe(
    '1.2.3 (commit 707bdfc7a1b2 of 2026-12-01, with changes)',
  );
});

it('claims no commit where none is known', () => {
  const unknown = { commit: null, committedAt: null, modified: false };
  expect(describeVersion('1.2.3', unknown)).toBe('1.2.3 (commit unknown)');
});

it('is printed by the command and by the option', async () => {
  const described = describeVersion(VERSION, readBuildInfo());
  expect(await printed('version')).toBe(`Cloister ${described}\n`);
  expect(await printed('--version')).toBe(`${described}\n`);
});

it('is printed for programs', async () => {
  expect(JSON.parse(await printed('version', '--json'))).toEqual({
    version: VERSION,
    ...readBuildInfo(),
  });
});

it('belongs to no organization', async () => {
  const stream = { write: () => undefined };
  const context = { env: {}, output: new Output(stream, stream) };
  expect(await runCloister(['--tenant', 'main', 'version'], context)).not.toBe(0);
});
