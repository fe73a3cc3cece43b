import { readConfig } from '@app/platform';

export const MIB = 1024 * 1024;

export type Unit = 's' | 'ms' | '1/s' | 'KB' | 'MiB' | '%' | '';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** What the figure must stay below. */
  readonly below?: number;
  /** What the figure must reach. */
  readonly atLeast?: number;
}

export interface BenchmarkContext {
  /** Aborts when the person at the terminal wants it to end. */
  readonly signal: AbortSignal;
  /** Says in a line what is being done. */
  readonly note: (line: string) => void;
  /** How many entries of the trail to export, where that is measured. */
  readonly entries?: number;
  /** Fewer rounds, for a look at it. */
  readonly short?: boolean;
}

/** Takes its figures on real processes in a temporary folder, of which nothing stays. */
export interface Benchmark {
  readonly name: string;
  readonly title: string;
  run(context: BenchmarkContext): Promise<readonly Figure[]>;
}

/** The product did not do what is measured, so there is no figure to print. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
}

/** Whether it is on the wrong side of a limit. */
export function isMissed({ value, below, atLeast }: Figure): boolean {
  return (below !== undefined && value >= below) || (atLeast !== undefined && value < atLeast);
}

/** What an installation runs that names no model. */
export function defaultModel(): string {
  return readConfig({}).model;
}
