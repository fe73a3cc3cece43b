import { readFileSync } from 'node:fs';
import { type DeliverySettings, VERSION, withDeadline } from '@app/platform';
import { Agent, request } from 'undici';
import type { AllowedTargets } from '../targets/allowed-targets.js';
import { TargetRefused } from '../targets/target-refused.js';
import { type AttemptTrouble, failedFor, type Outcome } from './outcome.js';
import { pinnedTo } from './pinned.js';

const CONNECT_MS = 10_000;
/** From the first byte to the last header of the answer; what the answer says besides is not read. */
const ANSWER_MS = 20_000;
// Whoever asks for more is asked again in a day.
const LONGEST_RETRY_AFTER_MS = 86_400_000;
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;

export interface Post {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts to a receiver. It connects to an address that it has looked up and checked itself, so that a name
 * cannot lead elsewhere in between, and follows no redirect.
 */
export class HttpSender {
  constructor(
    private readonly settings: Pick<DeliverySettings, 'caFile'>,
    private readonly targets: AllowedTargets,
    private readonly answerMs: number = ANSWER_MS,
  ) {}

  /** Throws the signal's reason once it is aborted; every other end is an outcome. */
  async post({ address, headers, body }: Post, signal: AbortSignal): Promise<Outcome> {
    try {
      const url = new URL(address);
      const addresses = await this.targets.addressesOf(url);
      await using agent = this.agent(addresses);
      const answer = await request(url, {
        method: 'POST',
        headers: { 'user-agent': `Cloister/${VERSION}`, ...headers },
        body,
        dispatcher: agent,
        signal: withDeadline(signal, this.answerMs),
      });
      // the status is the answer: a receiver that goes on talking, or stops half way, changes nothing
      answer.body.on('error', () => undefined).destroy();
      return outcomeOf(answer.statusCode, answer.headers['retry-after']);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return failedFor(troubleOf(error));
    }
  }

  private agent(addresses: readonly string[]): Agent & AsyncDisposable {
    const { caFile } = this.settings;
    const agent = new Agent({
      connect: {
        timeout: CONNECT_MS,
        lookup: pinnedTo(addresses),
        ...(caFile !== null && { ca: readFileSync(caFile, 'utf8') }),
      },
    });
    return Object.assign(agent, { [Symbol.asyncDispose]: () => agent.destroy() });
  }
}

function outcomeOf(status: number, retryAfter: string | string[] | undefined): Outcome {
  if (status >= 200 && status < 300) {
    return { kind: 'acknowledged', status, answer: null, answers: [] };
  }
  if (status === 410) return { kind: 'gone', status };
  const retryAfterMs = msOf(String(retryAfter ?? ''));
  if (status === 429 || status === 503) {
    return failedFor('busy', { status, retryAfterMs, isOfDestination: true });
  }
  if (status >= 500) return failedFor('failing', { status, retryAfterMs });
  return failedFor(status < 400 ? 'redirected' : 'refused', { status });
}

/** Seconds, or a date. */
function msOf(retryAfter: string): number | null {
  const ms = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}

function troubleOf(error: unknown): AttemptTrouble {
  if (error instanceof TargetRefused) return error.reason;
  if (!(error instanceof Error)) return 'no-connection';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CERTIFICATE.test(code)) return 'not-encrypted';
  const isLate = error.name === 'TimeoutError' || error.name === 'AbortError';
  // the other side hung up, or what it said is no answer
  const isHalf = code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code.startsWith('HPE_');
  return isLate || isHalf ? 'no-answer' : 'no-connection';
}
