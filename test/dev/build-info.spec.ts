import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuildInfo } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILD_INFO, readCommit, writeBuildInfo } from '../../scripts/build-info.js';

const UNKNOWN = { commit: null, committedAt: null, modified: false };
const hasGit = spawnSync('git', ['--version']).status === 0;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cloister-build-info-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const { status, stdout } = spawnSync('git', [...identity, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout.trim();
}

function commit(): string {
  git('init', '--quiet');
  writeFileSync(join(root, 'a.ts'), 'one');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first', '--date', '2026-01-02T03:04:05Z');
  return git('rev-parse', 'HEAD');
}

describe('what a build was made from', () => {
  it.skipIf(!hasGit)('is the commit that is checked out', () => {
    const head = commit();
    const info = readCommit(root);
    expect(info).toMatchObject({ commit: head, modified: false });
    expect(Number.isNaN(Date.parse(info.committedAt ?? ''))).toBe(false);
  });

  it.skipIf(!hasGit)('is a changed one where files of the commit were changed', () => {
    commit();
    writeFileSync(join(root, 'a.ts'), 'two');
    expect(readCommit(root).modified).toBe(true);
  });

  it('is unknown without a repository', () => {
    expect(readCommit(root)).toEqual(UNKNOWN);
  });

  it.skipIf(!hasGit)('is not the commit of a repository that it lies inside', () => {
    commit();
    const inside = join(root, 'inside');
    mkdirSync(inside);
    expect(readCommit(inside)).toEqual(UNKNOWN);
  });

  it.skipIf(!hasGit)('is found by the service as the build wrote it', () => {
    commit();
    writeBuildInfo(root, readCommit(root));
    expect(readBuildInfo(root)).toEqual(readCommit(root));
  });

  it('is unknown where nothing, or nothing that can be read, was written', () => {
    expect(readBuildInfo(root)).toEqual(UNKNOWN);
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, BUILD_INFO), '{"commit":');
    expect(readBuildInfo(root)).toEqual(UNKNOWN);
  });
});
