import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Benchmark, type BenchmarkContext, type Figure, NotMeasured } from './benchmark.js';
import { freshEnvironment } from './environment.js';
import { freshClone } from './fresh-clone.js';
import { type Line, Program } from './program.js';
import { temporaryFolder } from './temporary-folder.js';

/** Build, download of the model and the first draft on a slow machine. */
const START_MS = 1_800_000;
/** Two blanks, the step's name, how it ended, how long it took. */
const STEP = /^ {2}(\S.*?) {2,}(\S.*?) +[\d.]+ s$/;

export const start: Benchmark = {
  name: 'start',
  title: 'npm start in a fresh clone, from npm ci done to the draft of the sample; then once more',
  async run(context) {
    await using folder = await temporaryFolder();
    const clone = join(folder.path, 'clone');
    mkdirSync(clone, { mode: 0o755 });
    context.note('making a fresh clone');
    freshClone(clone);
    return [
      ...(await startOnce('cold', clone, context)),
      ...(await startOnce('warm', clone, context)),
    ];
  },
};

async function startOnce(
  kind: 'cold' | 'warm',
  clone: string,
  { signal, note }: BenchmarkContext,
): Promise<readonly Figure[]> {
  note(`${kind} start`);
  const env = freshEnvironment({ CLOISTER_PORT: '0', NO_COLOR: '1' });
  await using program = new Program(['npm', 'start'], { cwd: clone, env, signal });
  const { at: readyAt } = await program.find(/^Ready in /, START_MS);
  const { at: endAt } = await program.find(/^Ctrl-C stops everything/, START_MS);
  const steps = program.lines.flatMap(toStep);
  const seconds = (at: number): number => (at - program.startedAt) / 1000;
  if (kind === 'warm') {
    return [
      { name: 'warm start, to ready', value: seconds(readyAt), unit: 's' },
      ...parts(kind, program, steps),
    ];
  }
  const draft = steps.find(({ name, outcome }) => /sample/.test(name) && /draft/.test(outcome));
  if (!draft) throw new NotMeasured(`There is no draft of the sample: ${lastWords(program)}`);
  return [
    { name: 'cold start, to the draft of the sample', value: seconds(endAt), unit: 's' },
    ...parts(kind, program, steps),
    { name: 'cold start, to ready', value: seconds(readyAt), unit: 's' },
  ];
}

interface Step {
  readonly name: string;
  readonly outcome: string;
  readonly at: number;
}

function toStep({ text, at }: Line): readonly Step[] {
  const [, name, outcome] = STEP.exec(text) ?? [];
  return name !== undefined && outcome !== undefined ? [{ name, outcome, at }] : [];
}

/** From line to line on one clock, so that the parts add up to the whole. */
function parts(kind: string, program: Program, steps: readonly Step[]): readonly Figure[] {
  const greeting = program.lines.find(({ text }) => /^Cloister \d/.test(text));
  let before = program.startedAt;
  return [{ name: 'build', at: greeting?.at ?? before }, ...steps].map(({ name, at }) => {
    const value = (at - before) / 1000;
    before = at;
    return { name: `  ${kind}: ${name}`, value, unit: 's' };
  });
}

function lastWords({ lines }: Program): string {
  return lines
    .slice(-5)
    .map(({ text }) => text)
    .join('\n');
}
