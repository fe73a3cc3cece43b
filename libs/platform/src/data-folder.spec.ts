import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from './data-folder.js';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'cloister-data-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
// Postgres then runs as another user, who must pass through.
const TOP = process.getuid?.() === 0 ? '711' : '700';

describe('the data folder', () => {
  it('is made with its folders, readable by nobody else', () => {
    const data = new DataFolder(join(parent, 'a', 'b'));
    data.create();
    expect(modeOf(data.path)).toBe(TOP);
    for (const folder of [data.secrets, data.models, data.run, data.logs])
      expect(modeOf(folder)).toBe('700');
  });

  it('is closed again where somebody had opened it, and keeps what it holds', () => {
    const data = new DataFolder(parent);
    mkdirSync(join(data.secrets, 'kept'), { recursive: true });
    chmodSync(data.path, 0o777);
    chmodSync(data.secrets, 0o755);
    data.create();
    expect([modeOf(data.path), modeOf(data.secrets)]).toEqual([TOP, '700']);
    expect(statSync(join(data.secrets, 'kept')).isDirectory()).toBe(true);
  });

  it('means the same place wherever the process goes', () => {
    expect(new DataFolder('data').path).toBe(join(process.cwd(), 'data'));
  });
});
