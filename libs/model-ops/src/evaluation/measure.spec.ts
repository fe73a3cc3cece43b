import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assign, type Assignment, Profiles } from '@app/summaries';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import type { EvaluationSet } from './evaluation-set.js';
import { RunsNotComparable } from './evaluation.errors.js';
import { measure, type MeasureOptions, writeReport } from './measure.js';
import type { Report } from './report.js';
import { RunFolder } from './runs/run-folder.js';
import { factsOf } from './runs/run-manifest.js';

const assignmentOf = (): Assignment => assign(Profiles.load().get('general'), null);
const HOSTILE = '</div><script>alert("x")</script><img src=http://evil.example/x.png>&amp;';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-measure-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function setOf(count: number, sha256 = 'a'.repeat(64)): EvaluationSet {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `item-${index}`,
    source: `Patient ${index} has a cough. ${HOSTILE}`,
    target: `Secret target ${index} of a cough.`,
    licence: 'ours',
  }));
  return { name: 'set', sha256, items, size: count };
}

/** A run in which item n has n words of its target right. */
async function runOf(name: string, set: EvaluationSet, better = 0): Promise<RunFolder> {
  const facts = factsOf({
    set,
    assignmentOf,
    engine: new FakeEngine(),
    parallel: 1,
    candidates: 1,
  });
  const run = await RunFolder.open(join(folder, name), facts);
  for (const [index, { id, target }] of set.items.entries()) {
    const right = target.split(' ').slice(0, (index % 3) + better);
    const summary = `${right.join(' ')} ${HOSTILE}`;
    run.add({
      id,
      profile: 'general',
      section: null,
      summary,
      failed: null,
      receipt: null,
      wallMs: 1,
    });
  }
  return run;
}

async function reportOf(
  run: RunFolder,
  set: EvaluationSet,
  options: Partial<MeasureOptions> = {},
): Promise<Report> {
  return await measure(run, {
    set,
    training: null,
    baselines: 'none',
    against: null,
    assignmentOf,
    timeoutMs: 10_000,
    signal: AbortSignal.timeout(20_000),
    ...options,
  });
}

describe('the report', () => {
  it('shows the run beside its baselines, each with an interval', async () => {
    const set = setOf(6);
    const report = await reportOf(await runOf('run', set), set, {
      baselines: 'all',
      training: setOf(2),
    });
    expect(report.baselines.map(({ system }) => system.id)).toEqual([
      'lead',
      'nearest',
      'extractive',
    ]);
    for (const { estimates } of [report.run, ...report.baselines]) {
      expect(estimates.get('rouge1')).toMatchObject({ items: 6 });
    }
  });

  it('for people is one page that runs nothing, loads nothing and shows texts as they are', async () => {
    const set = setOf(25);
    const { html } = await writeReport(await reportOf(await runOf('run', set), set));
    const page = readFileSync(html, 'utf8');
    const { names, attributes, text } = contentsOf(page);
    expect(names).not.toContain('script');
    expect(names).not.toContain('img');
    expect(names).not.toContain('link');
    expect(attributes.filter((name) => /^(?:src|href|on.*)$/.test(name))).toEqual([]);
    expect(text).toContain(HOSTILE);
    expect(names).toContain('svg');
  });

  it('shows the twenty worst, the worst first', async () => {
    const set = setOf(25);
    const { html } = await writeReport(await reportOf(await runOf('run', set), set));
    const shown = [...readFileSync(html, 'utf8').matchAll(/<h3>Item (item-\d+)<\/h3>/g)];
    expect(shown).toHaveLength(20);
    // of each three items, the one with no word of its target
    expect(Number(shown[0]?.[1]?.slice(5)) % 3).toBe(0);
    expect(shown.map(([, id]) => id)).not.toContain('item-23');
  });

  it('for machines holds every score, and no text', async () => {
    const set = setOf(5);
    const { json } = await writeReport(await reportOf(await runOf('run', set), set));
    const content = readFileSync(json, 'utf8');
    const report: unknown = JSON.parse(content);
    expect(report).toMatchObject({
      version: 1,
      run: { facts: { model: { id: 'fake' }, set: { sha256: set.sha256 } } },
      licences: ['ours'],
      scores: set.items.map(({ id }) => ({ id, rouge1: expect.any(Number) })),
    });
    expect(content).not.toContain('Secret');
    expect(content).not.toContain('script');
  });
});

describe('the report of a set whose items name sections', () => {
  const SECTIONS = [null, 'plan', 'plan', 'plan', 'labs', 'labs'];

  async function sectioned(): Promise<Report> {
    const set = setOf(SECTIONS.length);
    const facts = factsOf({
      set,
      assignmentOf,
      engine: new FakeEngine(),
      parallel: 1,
      candidates: 1,
    });
    const run = await RunFolder.open(join(folder, 'sectioned'), facts);
    for (const [index, { id, target }] of set.items.entries()) {
      const section = SECTIONS[index] ?? null;
      const summary = section === 'plan' ? target : 'nothing';
      const failed = section === null ? 'nothing-written' : null;
      run.add({ id, profile: 'visit', section, summary, failed, receipt: null, wallMs: 1 });
    }
    return reportOf(run, set);
  }

  it('has the means of each section, the one with the most items first', async () => {
    const { bySection } = await sectioned();
    expect(
      bySection.map(({ section, items, means }) => [section, items, means.get('rouge1')]),
    ).toEqual([
      ['plan', 3, 1],
      ['labs', 2, 0],
      [null, 1, 0],
    ]);
    expect(bySection[0]?.means.get('tokensPerSecond')).toBeNull();
  });

  it('shows them to people and to machines', async () => {
    const { json, html } = await writeReport(await sectioned());
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      bySection: [
        { profile: 'visit', section: 'plan', items: 3, means: { rouge1: 1 } },
        { profile: 'visit', section: 'labs', items: 2, means: { rouge1: 0 } },
        { profile: 'visit', section: null, items: 1 },
      ],
    });
    const { text } = contentsOf(readFileSync(html, 'utf8'));
    expect(text).toContain('By section');
    expect(text).toMatch(/visit, plan 3 100\.0 /);
    expect(text).toMatch(/visit, whole 1 /);
  });

  it('has no such table where none does', async () => {
    const set = setOf(3);
    const report = await reportOf(await runOf('run', set), set);
    expect(report.bySection).toEqual([]);
    const { html } = await writeReport(report);
    expect(readFileSync(html, 'utf8')).not.toContain('By section');
  });
});

describe('a run against another', () => {
  it('tells by how much it is better, and how sure that is', async () => {
    const set = setOf(30);
    await runOf('old', set);
    const report = await reportOf(await runOf('new', set, 2), set, {
      against: join(folder, 'old'),
    });
    const test = report.comparison?.tests.get('rouge1');
    expect(report.comparison?.items).toBe(30);
    expect(test?.difference.low).toBeGreaterThan(0);
    expect(test?.p).toBeLessThan(0.001);
    expect(report.comparison?.tests.get('tokensPerSecond')).toBeNull();
  });

  it('finds nothing between a run and itself', async () => {
    const set = setOf(9);
    const run = await runOf('run', set);
    const { comparison } = await reportOf(run, set, { against: run.path });
    expect(comparison?.tests.get('rouge1')).toMatchObject({ difference: { mean: 0 }, p: 1 });
  });

  it('takes the items of both', async () => {
    const set = setOf(9);
    await runOf('old', { ...set, items: set.items.slice(0, 4) });
    const report = await reportOf(await runOf('new', set), set, { against: join(folder, 'old') });
    expect(report.comparison?.items).toBe(4);
  });

  it('is refused for another set, and for a folder that is no run', async () => {
    const set = setOf(3);
    await runOf('other', setOf(3, 'b'.repeat(64)));
    const run = await runOf('run', set);
    await expect(reportOf(run, set, { against: join(folder, 'other') })).rejects.toThrow(
      RunsNotComparable,
    );
    await expect(reportOf(run, set, { against: join(folder, 'absent') })).rejects.toThrow(
      'manifest.json is missing',
    );
  });
});

interface Contents {
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  readonly text: string;
}

/** What a browser would make of the page. */
function contentsOf(page: string): Contents {
  const names: string[] = [];
  const attributes: string[] = [];
  const texts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      names.push(node.tagName);
      attributes.push(...node.attrs.map(({ name }) => name));
    }
    if ('value' in node) texts.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(page));
  return { names, attributes, text: texts.join(' ') };
}
