import { describe, expect, it } from 'vitest';
import { CLOISTER_SCHEMA } from './cloister-schema.js';

const { baseline, migrations } = CLOISTER_SCHEMA;

describe('the migrations of all libraries', () => {
  it('have times that differ, and run in their order', () => {
    const times = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other));
  });

  it('bear the names of their classes', () => {
    expect(migrations.map((Migration) => new Migration().name)).toEqual(
      migrations.map(({ name }) => name),
    );
  });

  it('begin with the baselines, those of version 0.1.0', () => {
    expect(migrations.slice(0, baseline.migrations.length)).toEqual(baseline.migrations);
    expect(
      baseline.migrations.map(({ name }) => name).filter((name) => !/Baseline\d+$/.test(name)),
    ).toEqual([]);
  });

  it('go forward only', async () => {
    for (const Migration of migrations) {
      await expect(new Migration().down({} as never)).rejects.toThrow(/forward only/);
    }
  });
});
