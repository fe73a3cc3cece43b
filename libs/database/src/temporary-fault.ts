/** Connection lost, no room left, shut down or starting, its disk. */
const CLASSES: ReadonlySet<string> = new Set(['08', '53', '57', '58']);
/** A statement that took too long is likely to take as long again. */
const QUERY_CANCELED = '57014';
/** Refused for the sake of others at the same moment: serialization, deadlock, a lock that was not waited for. */
const OF_OTHERS: ReadonlySet<string> = new Set(['40001', '40P01', '55P03']);
const OF_THE_WAY: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** What pg and TypeORM say without a code. */
const WITHOUT_CODE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed)|Cannot use a pool|Driver not Connected|Connection is not established)/;

/** Whether it is the database, or the way to it, and not what was asked of it: the same may succeed later. */
export function isTemporaryFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return WITHOUT_CODE.test(error.message);
  if (OF_THE_WAY.has(code) || OF_OTHERS.has(code)) return true;
  return /^[0-9A-Z]{5}$/.test(code) && code !== QUERY_CANCELED && CLASSES.has(code.slice(0, 2));
}

/** The database, or a file of ours, has no room left: 53100 of Postgres, and what the system says itself. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? cause.code : null;
    if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return true;
  }
  return false;
}
