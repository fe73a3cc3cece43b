import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT_KINDS } from './left-out.js';
import { PlacedBlock } from './placed-blocks.js';

const source = join(import.meta.dirname, '..');
const made = globSync('*/**/*.ts', { cwd: source })
  .filter((path) => !/^(?:model|sandbox)\/|\.spec\.ts$/.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');
// Only read in what earlier readers made.
const FORMER: readonly string[] = ['deleted-text'];

describe('what the model has a name for', () => {
  it.each(LEFT_OUT_KINDS.filter((kind) => !FORMER.includes(kind)))(
    'is left out by a reader or the renderer: %s',
    (kind) => {
      expect(made.includes(`'${kind}'`)).toBe(true);
    },
  );

  it.each(fieldKinds())('is a field that a reader makes: %s', (field) => {
    expect(made.includes(`'${field}'`)).toBe(true);
  });
});

function fieldKinds(): readonly string[] {
  const field = PlacedBlock.options.find(({ shape }) => 'field' in shape);
  if (field === undefined || !('field' in field.shape)) throw new Error('The model has no fields.');
  return field.shape.field.options;
}
