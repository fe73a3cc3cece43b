import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Modules } from '../../scripts/dev/modules.js';
import { noticesOf, processesOf } from '../../scripts/dev/restarts.js';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'cloister-modules-'));
  write('apps/api/src/main.js', `import { start } from './start.js';`);
  write('apps/api/src/start.js', `export { both } from '../../../libs/text/src/index.js';`);
  write('apps/worker/src/main.js', `import '../../../libs/text/src/index.js';`);
  write('apps/hl7/src/main.js', `import { Pool } from 'pg';`);
  write('apps/cli/src/main.js', `import './up/service.js';`);
  write('apps/cli/src/up/service.js', `import '../../../../libs/text/src/index.js';`);
  write('libs/text/src/index.js', `export * from './both.js';\nexport * from './lazy.js';`);
  write('libs/text/src/both.js', 'export const both = 1;');
  write(
    'libs/text/src/lazy.js',
    `export const read = async () => (await import('./pdf.js')).read;`,
  );
  write('libs/text/src/pdf.js', 'export const read = 1;');
});

afterEach(() => rmSync(dist, { recursive: true, force: true }));

describe('a change of a compiled file', () => {
  it.each([
    ['of an app restarts its process', 'apps/api/src/start.js', ['api']],
    ['of another app restarts that one', 'apps/hl7/src/main.js', ['hl7']],
    ['of a library restarts what imports it', 'libs/text/src/both.js', ['api', 'worker']],
    ['of what is imported later counts as well', 'libs/text/src/pdf.js', ['api', 'worker']],
    ['of a command restarts nothing', 'apps/cli/src/main.js', []],
  ])('%s', (_, file, processes) => {
    const modules = new Modules(dist);
    write(file, 'export const other = 22;');
    expect(processesOf(modules, modules.update())).toEqual(processes);
  });

  it('of what a process starts by itself restarts that process', () => {
    write(
      'apps/worker/src/main.js',
      `import { compiledEntry } from '../../../libs/platform/src/index.js';
       fork(compiledEntry(import.meta.url, '../../../libs/inference/src/inference-main.js'));`,
    );
    write('libs/inference/src/inference-main.js', `import './model.js';`);
    write('libs/inference/src/model.js', 'export const model = 1;');
    const modules = new Modules(dist);
    write('libs/inference/src/model.js', 'export const model = 22;');
    expect(processesOf(modules, modules.update())).toEqual(['worker']);
  });

  it('that is a new import is followed from then on', () => {
    const modules = new Modules(dist);
    write('apps/hl7/src/main.js', `import '../../../libs/text/src/both.js';`);
    expect(processesOf(modules, modules.update())).toEqual(['hl7']);
    write('libs/text/src/both.js', 'export const both = 22;');
    expect(processesOf(modules, modules.update())).toEqual(['api', 'worker', 'hl7']);
  });

  it('is none when the same was compiled again', () => {
    const modules = new Modules(dist);
    write('libs/text/src/both.js', 'export const both = 1;');
    expect(modules.update().size).toBe(0);
  });

  it('is named once', () => {
    const modules = new Modules(dist);
    write('libs/text/src/both.js', 'export const both = 22;');
    expect([...modules.update()]).toEqual(['libs/text/src/both.js']);
    expect(modules.update().size).toBe(0);
  });
});

describe('a change that no restart takes over', () => {
  it.each(['apps/cli/src/up/service.js', 'libs/documents/src/migrations/1-first.js'])(
    'is pointed out: %s',
    (file) => expect(noticesOf(new Set([file]))).toEqual([expect.stringMatching(/Ctrl-C/)]),
  );

  it('is not a change of the api', () => {
    expect(noticesOf(new Set(['apps/api/src/main.js']))).toEqual([]);
  });
});

function write(file: string, text: string): void {
  const path = join(dist, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
