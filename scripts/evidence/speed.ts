import { judgeDraft } from '@app/faithfulness';
import { splitSentences } from '@app/text';
import { judgedDraft, draftOf } from './drafts.js';
import type { Pair } from './pairs.js';

const RUNS = 120;
const CHARACTERS = 60_000;
const SENTENCES = 40;

/** How long one judgement takes, in milliseconds. */
export interface Speed {
  readonly characters: number;
  readonly sentences: number;
  readonly runs: number;
  /** By the clock: other work on the machine counts in. */
  readonly p50: number;
  readonly p95: number;
  /** By the processor time that the process took, its garbage collection with it. */
  readonly cpuP50: number;
  readonly cpuP95: number;
}

/** A draft of 40 sentences against some 20 pages: notes put together, and the first sentences of each one's draft. */
export function measureSpeed(pairs: readonly Pair[]): Speed {
  const { source, draft } = longCase(pairs);
  const documents = [{ text: source, limit: null }];
  const times = Array.from({ length: RUNS }, () => {
    const [startedAt, usedAt] = [performance.now(), process.cpuUsage()];
    judgeDraft(source, documents, draft);
    const { user, system } = process.cpuUsage(usedAt);
    return { clock: performance.now() - startedAt, cpu: (user + system) / 1000 };
  });
  const [clock, cpu] = [times.map((one) => one.clock), times.map((one) => one.cpu)];
  return {
    characters: source.length,
    sentences: SENTENCES,
    runs: RUNS,
    p50: quantile(clock, 0.5),
    p95: quantile(clock, 0.95),
    cpuP50: quantile(cpu, 0.5),
    cpuP95: quantile(cpu, 0.95),
  };
}

function quantile(some: readonly number[], share: number): number {
  const sorted = some.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
}

/** The notes are long ones with the sections of a discharge summary, so that the draft has them too. */
function longCase(pairs: readonly Pair[]): {
  readonly source: string;
  readonly draft: ReturnType<typeof judgedDraft>;
} {
  let source = '';
  const used: Pair[] = [];
  for (const pair of pairs) {
    if (source.length >= CHARACTERS) break;
    source += `${pair.source}\n\n`;
    used.push(pair);
  }
  const whole = used.flatMap((pair) => draftOf(pair) ?? []);
  const [first] = whole;
  if (!first) throw new Error('No note to measure the speed on.');
  const each = Math.ceil(SENTENCES / first.sections.length);
  const sections = first.sections.map((section, at) => {
    const bodies = whole.flatMap((one) => one.sections[at]?.body ?? []).join('\n');
    const ends = splitSentences(bodies);
    const count = at === first.sections.length - 1 ? SENTENCES - each * at : each;
    return { ...section, body: bodies.slice(0, ends[count - 1]?.end) };
  });
  return { source, draft: judgedDraft({ ...first, sections }) };
}
