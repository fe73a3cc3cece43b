import { Acts } from './acts.js';
import { type Balance, balanceOf } from './balance.js';
import { connected, startKilledApi } from './killed-api.js';
import { type Kills, killUntil } from './kills.js';

const LIVES = 60;
const LEAST_ACTS_OF_A_LIFE = 40;

export interface AuditFaults {
  readonly begun: number;
  /** Nobody learned what became of them: the api died first. */
  readonly unanswered: number;
  readonly kills: Kills;
  readonly balances: readonly Balance[];
  readonly seconds: number;
}

/** Acts against an api that is killed under them, and what the database holds of them in the end. */
export async function auditFaults(howMany: number, signal: AbortSignal): Promise<AuditFaults> {
  await using api = await startKilledApi(signal);
  const began = performance.now();
  const acts = new Acts(api, howMany, signal);
  const done = new AbortController();
  const [kills] = await connected(api, (client) =>
    Promise.all([
      killUntil(AbortSignal.any([signal, done.signal]), api, client, {
        begun: () => acts.begun,
        acts: Math.max(LEAST_ACTS_OF_A_LIFE, Math.round(howMany / LIVES)),
      }),
      acts.run().finally(() => done.abort()),
    ]),
  );
  const balances = await connected(api, (client) => balanceOf(client, acts.answered));
  const seconds = (performance.now() - began) / 1000;
  return { begun: acts.begun, unanswered: acts.unanswered, kills, balances, seconds };
}

/** What should not be: acts without entry, entries without act, answers without entry. */
export function missingIn({ balances }: Pick<AuditFaults, 'balances'>): number {
  return balances.reduce(
    (sum, { actsWithoutEntry, entriesWithoutAct, answersWithoutEntry }) =>
      sum + actsWithoutEntry + entriesWithoutAct + answersWithoutEntry,
    0,
  );
}
