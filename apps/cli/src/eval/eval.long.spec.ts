import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, INSTALL_FOLDER } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { allowModels } from '../../../../test/support/allowed-models.js';
import { encodeTinyModel, tinyModel } from '../../../../test/support/tiny-model.js';
import { until } from '../../../../test/support/wait.js';

const COMMAND = join(INSTALL_FOLDER, 'dist/apps/cli/src/main.js');

let folder: string;
let set: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-eval-'));
  set = writeSet('notes', 8);
  const { path, sha256 } = tinyModel();
  await allowModels(new DataFolder(join(folder, 'data')), { name: 'tiny', sha256 });
  const model = {
    name: 'Tiny',
    licence: 'Apache-2.0',
    bytes: encodeTinyModel().length,
    sha256,
    contextTokens: 8192,
    source: `file:${path}`,
  };
  writeFileSync(
    join(folder, 'catalog.yaml'),
    stringify({ version: 1, models: [{ ...model, id: 'tiny', file: 'tiny.gguf' }] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Notes with a number each; every fourth is a contract. */
function writeSet(name: string, count: number): string {
  const path = join(folder, `${name}.jsonl`);
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `n${index}`,
      source: `Doctor: What brings you here?\nPatient: A cough for twenty ${['one', 'two'][index % 2]} days. No fever. I took aspirin.`,
      target: `Cough for 2${(index % 2) + 1} days, no fever.`,
      ...(index % 4 === 3 && { profile: 'plain-language-contract' }),
    }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function settings(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

function start(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [COMMAND, 'eval', ...args], {
    env: {
      PATH: process.env['PATH'],
      CLOISTER_DATA: join(folder, 'data'),
      CLOISTER_MODEL_CATALOG: join(folder, 'catalog.yaml'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly said: string }> {
  const child = start(...args);
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
  await once(child, 'close');
  return {
    code: child.exitCode,
    out: Buffer.concat(out).toString(),
    said: Buffer.concat(said).toString(),
  };
}

function linesOf(out: string): string[] {
  const path = join(out, 'items.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
}

/** What the run wrote, without times. */
function textsOf(out: string): Record<string, unknown> {
  return Object.fromEntries(
    linesOf(out).map((line) => {
      const item = JSON.parse(line) as { id: string; summary: string; profile: string };
      return [item.id, [item.profile, item.summary]];
    }),
  );
}

function scoresOf(out: string): unknown {
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
    scores: Record<string, unknown>[];
  };
  return report.scores.map((scores) => ({ ...scores, tokensPerSecond: null }));
}

describe('cloister eval', () => {
  it('measures the engine without a model and prints the table', async () => {
    const out = join(folder, 'extractive');
    const { code, out: table } = await run('--set', set, '--model', 'extractive', '--out', out);
    expect(code).toBe(0);
    expect(table).toMatch(/^ +extractive +lead$/m);
    expect(table).toMatch(/^ROUGE-1 % +\d+\.\d \[\d+\.\d, \d+\.\d\]/m);
    expect(table).toMatch(/^numbers % +100\.0 \[100\.0, 100\.0\]/m);
    expect(linesOf(out)).toHaveLength(8);
    expect(existsSync(join(out, 'report.html'))).toBe(true);
  });

  it('keeps its runs in the data folder, one for each set of facts, unless told where', async () => {
    const limited = await run('--set', set, '--model', 'extractive', '--limit', '2');
    expect(limited.said).toMatch(
      /2 items, into .*\/data\/evaluations\/notes-extractive-[0-9a-f]{8}/,
    );
    const more = await run('--set', set, '--model', 'extractive', '--limit', '3');
    expect(more.said).toContain('3 items, into');
    const again = await run('--set', set, '--model', 'extractive', '--limit', '3');
    expect(again.said).toContain('3 of 3 items are already in');
    expect(again.out).toBe(more.out);
  });

  it('goes on after a kill: no item twice, and the same result as in one go', async () => {
    // one at a time: what is computed beside an item changes the last digits of its numbers
    const args = ['--set', writeSet('few', 4), '--model', 'tiny'];
    const whole = join(folder, 'whole');
    expect(await run(...args, '--out', whole)).toMatchObject({ code: 0 });

    const out = join(folder, 'killed');
    const killed = start(...args, '--out', out);
    const ended = once(killed, 'close');
    await until('an item is finished', async () => linesOf(out).length > 0);
    killed.kill('SIGKILL');
    await ended;
    const before = linesOf(out);
    expect(before.length).toBeLessThan(4);

    const again = await run(...args, '--out', out);
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).toContain(`${before.length} of 4 items are already in`);
    // what was finished is not run again
    expect(linesOf(out).slice(0, before.length)).toEqual(before);
    expect(linesOf(out)).toHaveLength(4);
    expect(textsOf(out)).toEqual(textsOf(whole));
    expect(scoresOf(out)).toEqual(scoresOf(whole));
  }, 120_000);

  it('names the model by its hash, and shows the extractive engine beside it', async () => {
    const out = join(folder, 'tiny');
    const { out: table } = await run('--set', set, '--model', 'tiny', '--limit', '1', '--out', out);
    expect(table).toMatch(/^ +tiny +lead +extractive$/m);
    expect(table).toMatch(/^tokens\/s +\d/m);
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
      facts: {
        model: { id: 'tiny', sha256: tinyModel().sha256 },
        set: { items: 1, size: 8 },
        profiles: [{ id: 'general', version: 2, sections: [null] }],
        sampling: { seed: 1 },
      },
    });
  });

  it('ends on Ctrl-C with a sentence, and keeps what is finished', async () => {
    const out = join(folder, 'stopped');
    const child = start('--set', set, '--model', 'tiny', '--out', out);
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
    const ended = once(child, 'close');
    await until('an item is finished', async () => linesOf(out).length > 0);
    child.kill('SIGINT');
    await ended;
    expect(child.exitCode).toBe(1);
    expect(said).toContain('Stopped. Run the same command to continue with the remaining items.');
    expect(existsSync(join(out, 'report.json'))).toBe(false);
  });

  it('refuses to go on in a folder of another run', async () => {
    const out = join(folder, 'other');
    await run('--set', set, '--model', 'extractive', '--out', out);
    const refused = await run('--set', set, '--model', 'extractive', '--limit', '3', '--out', out);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.said).toContain('contains a different run; differences: set, profiles.');
    expect(linesOf(out)).toHaveLength(8);
  });

  it('compares two runs of a set, with a test', async () => {
    const against = join(folder, 'against');
    await run('--set', set, '--model', 'extractive', '--out', against);
    const { out: table, code } = await run(
      ...settings({ set, model: 'tiny', limit: '2', out: join(folder, 'compared'), against }),
      '--no-baselines',
    );
    expect(code).toBe(0);
    expect(table).toMatch(/^ +tiny +difference$/m);
    expect(table).toMatch(/^ROUGE-1 % .*, p [=<] 0\.\d{3}$/m);
  });

  it('answers from training targets when it has some', async () => {
    const { out: table } = await run(
      ...settings({
        set,
        model: 'extractive',
        train: writeSet('train', 3),
        out: join(folder, 'trained'),
      }),
    );
    expect(table).toMatch(/^ +extractive +lead +nearest$/m);
  });

  it('writes each item with the section that it names, and shows the means of each', async () => {
    const path = join(folder, 'sections.jsonl');
    const item = (id: string, section?: string): string =>
      JSON.stringify({ id, source: 'Patient: I cough.', target: 'Cough.', section });
    writeFileSync(path, [item('a', 'GENHX'), item('b', 'genhx'), item('c', 'ALLERGY')].join('\n'));
    const out = join(folder, 'sections');
    const args = { set: path, model: 'tiny', profile: 'visit-note', out };
    expect(await run(...settings(args), '--no-baselines')).toMatchObject({ code: 0 });
    const sections = ['allergies', 'history-of-present-illness'];
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
      facts: { profiles: [{ id: 'visit-note', sections }] },
    });
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
      bySection: [
        { section: 'history-of-present-illness', items: 2 },
        { section: 'allergies', items: 1 },
      ],
    });

    writeFileSync(path, [item('a', 'GENHX'), item('b', 'HOROSCOPE')].join('\n'));
    const refused = await run(...settings({ ...args, out: join(folder, 'refused') }));
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.said).toMatch(
      /line 2: section: the profile visit-note has no section with this name.*GENHX/,
    );
    expect(refused.said).not.toContain('HOROSCOPE');
  });

  it('says what is wrong with what it is given, before anything is run', async () => {
    const answers = await Promise.all([
      run('--set', join(folder, 'absent.jsonl'), '--model', 'extractive'),
      run('--set', set, '--model', 'unheard-of'),
      run('--set', set, '--model', 'extractive', '--profile', 'unheard-of'),
      run('--set', set, '--model', 'extractive', '--limit', '0'),
      run('--model', 'extractive'),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    const [absent, model, profile, limit, none] = answers.map(({ said }) => said);
    expect(absent).toContain('the file cannot be opened');
    expect(model).toContain('tiny');
    expect(profile).toContain('This profile does not exist. Available:');
    expect(limit).toContain('Give a whole number, 1 or more.');
    expect(none).toContain("required option '--set <file>'");
  }, 120_000);

  it('describes itself', async () => {
    const { code, out: help } = await run('--help');
    expect(code).toBe(0);
    for (const option of ['--set', '--model', '--parallel', '--against', '--no-baselines']) {
      expect(help).toContain(option);
    }
  });
});
