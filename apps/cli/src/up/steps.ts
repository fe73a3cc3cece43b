import { performance } from 'node:perf_hooks';

const NAME_WIDTH = 14;
const OUTCOME_WIDTH = 46;

/** One printed line for each step of a start, with how long it took. */
export class Steps {
  private readonly startedAt = performance.now();

  constructor(private readonly print: (line: string) => void) {}

  /** `work` answers with a few words about how it ended. */
  async run<T>(
    name: string,
    work: () => Promise<readonly [outcome: string, value: T]>,
  ): Promise<T> {
    const startedAt = performance.now();
    const [outcome, value] = await work();
    this.print(
      `  ${name.padEnd(NAME_WIDTH)} ${outcome.padEnd(OUTCOME_WIDTH)} ${seconds(startedAt).padStart(7)}`,
    );
    return value;
  }

  get total(): string {
    return seconds(this.startedAt);
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
