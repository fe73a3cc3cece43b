/**
 * The milliseconds of processor time that this process spent on `work`, all of its threads together.
 * Neighbours on a busy machine lengthen what a clock on the wall says, and hardly this.
 */
export async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of several takes: a busy machine lengthens one and seldom all. */
export async function quickestMsOf(
  times: number,
  work: (take: number) => Promise<unknown>,
): Promise<number> {
  let quickest = Infinity;
  for (let take = 0; take < times; take += 1) {
    const started = performance.now();
    await work(take);
    quickest = Math.min(quickest, performance.now() - started);
  }
  return quickest;
}
