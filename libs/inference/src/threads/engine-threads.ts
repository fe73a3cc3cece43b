import type { Llama } from 'node-llama-cpp';
import { threadsFor } from './threads-for.js';

/** Counts of a shorter span say little: the kernel counts processor time in steps of up to 10 ms. */
const SHORTEST_MS = 100;

/** The threads of an inference process: as many as there are free cores, from one decode to the next. */
export class EngineThreads {
  private usage = process.cpuUsage();
  private since = performance.now();

  constructor(
    private readonly llama: Pick<Llama, 'maxThreads'>,
    /** As many as there are cores to compute on. */
    readonly most: number,
  ) {
    llama.maxThreads = most;
  }

  get now(): number {
    return this.llama.maxThreads;
  }

  /** @param idleCores how many were idle on this machine since the last call */
  adapt(idleCores: number): void {
    const elapsedMs = performance.now() - this.since;
    if (elapsedMs < SHORTEST_MS) return;
    const { user, system } = process.cpuUsage(this.usage);
    this.usage = process.cpuUsage();
    this.since += elapsedMs;
    const ownCores = (user + system) / 1000 / elapsedMs;
    const { now, most } = this;
    this.llama.maxThreads = threadsFor({ now, most, freeCores: idleCores + ownCores });
  }
}
