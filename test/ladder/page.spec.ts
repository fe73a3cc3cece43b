import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeModel, readCatalog } from '@app/inference';
import { INSTALL_FOLDER } from '@app/platform';
import { formatted } from '../../scripts/format.js';
import { describe, expect, it } from 'vitest';
import { draw } from '../../scripts/ladder/draw.js';
import { compare, figuresOf, together } from '../../scripts/ladder/figures.js';
import { neighboursIn } from '../../scripts/ladder/neighbours.js';
import { pageOf } from '../../scripts/ladder/page.js';
import { plotsOf } from '../../scripts/ladder/plots.js';
import { MACHINE_SIZES, recommend } from '../../scripts/ladder/recommend.js';
import { readRecord } from '../../scripts/ladder/record.js';
import { FAILED, LadderReport, withRowsOf } from '../../scripts/ladder/report.js';
import { RUNGS } from '../../scripts/ladder/rungs.js';
import { madeReport, madeRow, madeScores } from './made-report.js';

const onBoth = (rung: string, rouge1 = 0.5): ReturnType<typeof madeRow>[] =>
  ['one', 'two'].map((set) => madeRow(rung, set, madeScores(rouge1)));

const REPORT = madeReport([...onBoth('135m', 0.1), ...onBoth('135m+adapter'), ...onBoth('0.5b')]);

describe('the figures of a row', () => {
  it('count on a hundred sentences of all drafts, and take the median second', () => {
    const figures = figuresOf(madeScores(0.5));
    expect(figures).toMatchObject({ items: 4, secondsMedian: 2.5, failed: 0 });
    expect(figures.unsupported?.mean).toBe(6.25);
    expect(figures.omitted?.mean).toBe(25);
    expect(figures.numbers).toMatchObject({ mean: 0.75, items: 2 });
    expect(figures.repeats).toMatchObject({ share: 0 });
  });
});

it('a set with more items counts no more than the others', () => {
  const small = madeScores(0.5);
  const large = madeScores(0.1, { rouge1: [...Array(4).fill(0.1), ...Array(96).fill(0.9)] });
  const both = together([small, { ...large, sentences: Array(100).fill(4) }]);
  const figures = both && figuresOf(both);
  expect(figures?.items).toBe(8);
  expect(figures?.rouge1?.mean).toBeCloseTo(0.3);
});

it('two rungs are compared by facts that a draft leaves out, however long it is', () => {
  const [short, long] = [madeScores(0.5), madeScores(0.5, { sentences: [8, 8, 8, 8] })];
  expect(compare(short, long, 'omitted')?.difference.mean).toBe(0);
  expect(compare(short, long, 'unsupported')?.difference.mean).toBe(-3.125);
});

describe('a recommendation', () => {
  it('is the first rung asked for that was measured on every set', () => {
    const partly = madeRow('1.5b+adapter', 'one', madeScores(0.9));
    const large = recommend({ ...REPORT, rows: [...REPORT.rows, partly] }).at(-1);
    expect(large).toMatchObject({
      rung: '135m+adapter',
      passedOver: ['1.5b+adapter', '0.5b+adapter'],
    });
  });

  it('says on which sets the rung loses to the first sentences', () => {
    const [small] = recommend(REPORT);
    expect(small?.losesOn.map(({ set }) => set)).toEqual(['two']);
    expect(small?.losesOn[0]?.test?.difference.mean).toBeCloseTo(-0.1);
  });

  it('is of the model that the first start proposes, on machines of the same size', async () => {
    const catalog = await readCatalog();
    const recorded = await readRecord();
    const models = (recorded ? recommend(recorded) : []).map(
      ({ rung }) => RUNGS.find(({ id }) => id === rung)?.model,
    );
    expect(models).toHaveLength(MACHINE_SIZES.length);
    for (const [at, { freeGiB, cores }] of MACHINE_SIZES.entries()) {
      const freeBytes = freeGiB.from * 1024 ** 3;
      expect(proposeModel(catalog, { cores, freeBytes })).toBe(models[at]);
      const less = proposeModel(catalog, { cores, freeBytes: freeBytes - 1 });
      expect(less).toBe(models[Math.max(0, at - 1)]);
    }
  });

  it('is none where nothing was measured', () => {
    expect(recommend(madeReport([])).map(({ rung }) => rung)).toEqual([null, null, null]);
  });
});

it('neighbours are a model without and with its adapter, and the better form of each size', () => {
  expect(neighboursIn(REPORT).map(({ lower, upper }) => [lower.id, upper.id])).toEqual([
    ['135m', '135m+adapter'],
    ['lead', '135m+adapter'],
    ['135m+adapter', '0.5b'],
  ]);
});

describe('what was recorded before', () => {
  it('stays where it is of the same items, and gives way to what was measured anew', () => {
    const again = { ...REPORT, rows: [madeRow('135m', 'one', madeScores(0.3))] };
    const all = withRowsOf(again, REPORT);
    expect(all.rows).toHaveLength(REPORT.rows.length);
    expect(all.rows.find(({ rung, set }) => rung === '135m' && set === 'one')).toBe(again.rows[0]);

    const [one, two] = REPORT.sets;
    if (!one || !two) throw new Error('There are two.');
    const other = { ...one, sample: { ...one.sample, sha256: 'b'.repeat(64) } };
    const kept = withRowsOf({ ...again, rows: [], sets: [other, two] }, REPORT).rows;
    expect(new Set(kept.map(({ set }) => set))).toEqual(new Set(['two']));
  });

  it('says which rungs were measured on which machine, where there are several', () => {
    expect(pageOf(REPORT)).not.toContain('two machines');
    const rows = REPORT.rows.map((row) =>
      row.rung === '0.5b' ? { ...row, machine: { ...row.machine, processor: 'Other 2' } } : row,
    );
    expect(pageOf({ ...REPORT, rows })).toMatch(
      /two machines cannot be compared\. .*135M with adapter\. Other 2: 0\.5B\./,
    );
  });

  it('keeps why a rung failed while nobody tries it again, and not that it was not here', () => {
    const because = (rung: string, notRun: string | null): LadderReport => ({
      ...REPORT,
      files: REPORT.files.map((file) => (file.rung === rung ? { ...file, notRun } : file)),
    });
    const reasonOf = (before: string): string | null | undefined =>
      withRowsOf(because('270m', null), because('270m', before)).files.find(
        ({ rung }) => rung === '270m',
      )?.notRun;
    expect(reasonOf(`${FAILED}no chat template`)).toBe(`${FAILED}no chat template`);
    expect(reasonOf('not fetched')).toBe(null);
  });

  it('of a set that is not here now stays with its set', () => {
    const [, two] = REPORT.sets;
    const skipped = [{ set: 'one', reason: 'not here' }];
    const all = withRowsOf({ ...REPORT, rows: [], sets: two ? [two] : [], skipped }, REPORT);
    expect(all.rows).toHaveLength(REPORT.rows.length);
    expect(all.skipped).toEqual([]);
    expect(all.sets.map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

describe('the page', () => {
  const page = pageOf(REPORT);

  it('says by which command it is made, and what was not run', () => {
    expect(page).toMatch(/^<!-- This file is generated by: npm run ladder -- --record -->/);
    expect(page).toContain('| 1.5B with adapter | 98 | – | not run |');
    expect(page).toContain('Large 70B (`large`)');
  });

  it('has a row of figures for what was measured, and the losses', () => {
    expect(page).toMatch(/\| 135M with adapter \| 98 \| 300 \| 50\.0 \[50\.0, 50\.0\]/);
    expect(page).toMatch(/under 2 GiB \| 135M with adapter \| set two \(-10\.0, p = /);
  });

  it('says which version of the check judged a set', () => {
    expect(page).toContain('### set one, 4 items\n\nJudged by version 13 of the check.');
  });

  it('says of how many items each set has a part in what they come to together', () => {
    expect(page).toContain('The first 4 items of each set, so that each counts alike.');
  });

  it('compares neighbours over all sets and set by set', () => {
    expect(page).toMatch(/\| 135M → 135M with adapter \| 2 \| \+40\.0 \[40\.0, 40\.0\], p = /);
    expect(page).toMatch(
      /\| first sentences → 135M with adapter \| \+30\.0, p = 0\.\d+ \| -10\.0, p = /,
    );
  });

  it('says until when a smaller rung is recommended', () => {
    expect(page).toContain('135M with adapter, until 1.5B with adapter is measured on every set');
  });

  it('is the same every time', () => {
    expect(pageOf(REPORT)).toBe(page);
  });

  it('in the repository is what its record makes', async ({ skip }) => {
    const record = await readRecord();
    if (!record) return skip('nothing is recorded');
    const filepath = join(INSTALL_FOLDER, 'docs/models.md');
    expect(readFileSync(filepath, 'utf8')).toBe(await formatted(filepath, pageOf(record)));
    for (const { name } of plotsOf(record)) {
      expect(existsSync(join(INSTALL_FOLDER, 'docs/pictures/ladder', `${name}.svg`))).toBe(true);
    }
    expect(LadderReport.safeParse(JSON.parse(JSON.stringify(record))).success).toBe(true);
    // thousands of resamples for each figure of a whole ladder
  }, 120_000);
});

describe('a picture', () => {
  it('has words for whoever cannot see it, and colours for a dark page', async () => {
    for (const plot of plotsOf(REPORT)) {
      const svg = await draw(plot);
      expect(svg).toMatch(/^<svg role="img" [^>]*><title>/);
      expect(svg).toContain(`<desc>${plot.alternative}</desc>`);
      expect(svg).toContain('@media (prefers-color-scheme:dark)');
      expect(svg).toContain('135M with adapter');
      expect(svg).not.toMatch(/<script|NaN|undefined/);
      expect([...svg.matchAll(/(?:href|src)="[^#]/g)]).toEqual([]);
    }
    expect(plotsOf(REPORT).map(({ name }) => name)).toEqual(['rouge-1', 'findings', 'speed']);
  });

  it('is not drawn of nothing', () => {
    expect(plotsOf({ ...REPORT, rows: [] })).toEqual([]);
  });
});
