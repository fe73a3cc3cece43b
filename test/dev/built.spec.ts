import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  forgetBuilt,
  isBuilt,
  markBuilt,
  removeOrphans,
  SERVER,
  WEB,
} from '../../scripts/built.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cloister-built-'));
  write('apps/api/src/main.ts', 'start();');
  write('libs/text/src/index.ts', 'export {};');
  write('apps/web/src/main.tsx', 'render();');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('dist', () => {
  it('is not built before the first build, and is right after it', () => {
    expect(isBuilt(SERVER, root)).toBe(false);
    build();
    expect(isBuilt(SERVER, root)).toBe(true);
    expect(isBuilt(WEB, root)).toBe(true);
  });

  it.each(['apps/api/src/main.ts', 'libs/text/src/index.ts', 'package-lock.json'])(
    'is older once %s has other contents of the same length',
    (file) => {
      write(file, 'one');
      build();
      write(file, 'two');
      expect(isBuilt(SERVER, root)).toBe(false);
      write(file, 'one');
      expect(isBuilt(SERVER, root)).toBe(true);
    },
  );

  it('is older once a source is renamed', () => {
    build();
    rmSync(join(root, 'apps/api/src/main.ts'));
    write('apps/api/src/start.ts', 'start();');
    expect(isBuilt(SERVER, root)).toBe(false);
  });

  it('stays up to date when a checkout changes nothing but times', () => {
    build();
    utimesSync(join(root, 'apps/api/src/main.ts'), new Date(), new Date(Date.now() + 60_000));
    expect(isBuilt(SERVER, root)).toBe(true);
  });

  it.each([
    'apps/api/src/main.spec.ts',
    'libs/text/src/engine.conformance.ts',
    'libs/text/test/support.ts',
    'apps/web/src/main.tsx',
  ])('is not made from %s', (file) => {
    build();
    write(file, 'other();');
    expect(isBuilt(SERVER, root)).toBe(true);
  });

  it.each(['apps/web/src/main.tsx', 'libs/api-client/src/index.ts'])(
    'has a web app that is older once %s has changed',
    (file) => {
      build();
      write(file, 'other();');
      expect(isBuilt(WEB, root)).toBe(false);
    },
  );

  it('counts as older once its build is forgotten', () => {
    build();
    forgetBuilt(SERVER, root);
    expect(isBuilt(SERVER, root)).toBe(false);
  });

  it('loses what was compiled from a source that is gone', () => {
    for (const name of ['main', 'gone']) {
      write(`dist/apps/api/src/${name}.js`, '');
      write(`dist/apps/api/src/${name}.js.map`, '');
    }
    removeOrphans(root);
    expect(existsSync(join(root, 'dist/apps/api/src/main.js'))).toBe(true);
    expect(existsSync(join(root, 'dist/apps/api/src/gone.js'))).toBe(false);
    expect(existsSync(join(root, 'dist/apps/api/src/gone.js.map'))).toBe(false);
  });
});

function build(): void {
  for (const part of [SERVER, WEB]) markBuilt(part, fingerprintOf(part, root), root);
}

function write(file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
