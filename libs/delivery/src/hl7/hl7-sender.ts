import { readFileSync } from 'node:fs';
import { type Exchange, type MllpAddress, MllpClient, MllpUnreachable } from '@app/hl7';
import type { DeliverySettings } from '@app/platform';
import { failedFor, type Outcome } from '../sending/outcome.js';
import { pinnedTo } from '../sending/pinned.js';
import { AllowedTargets } from '../targets/allowed-targets.js';
import { TargetRefused } from '../targets/target-refused.js';
import type { Hl7Settings } from './hl7-settings.js';

const CONNECT_MS = 10_000;
/** So long the other side has to close, where no answer says that it has read the message. */
const CLOSE_MS = 2_000;

export interface Hl7Call {
  readonly address: string;
  readonly settings: Hl7Settings;
  /** The same at each attempt. */
  readonly bytes: Buffer;
}

/**
 * Sends a message over a connection of its own, to an address that was looked up and checked. So an
 * answer that comes after its time is answered to nobody, and never taken for one to another message.
 */
export class Hl7Sender {
  constructor(
    private readonly site: Pick<DeliverySettings, 'caFile' | 'certificate'>,
    private readonly targets: AllowedTargets,
  ) {}

  /** Throws the signal's reason once it is aborted; every other end is an outcome. */
  async send({ address, settings, bytes }: Hl7Call, signal: AbortSignal): Promise<Outcome> {
    const patience = {
      answer: settings.answerSeconds * 1000,
      application: settings.applicationSeconds * 1000,
    };
    return this.connected(address, signal, async (client) => {
      const end = await client.exchange(bytes, patience, signal);
      return outcomeOf(
        end.kind === 'sent' ? await client.conclude(bytes, CLOSE_MS, signal) : end,
        settings,
      );
    });
  }

  /** Whether the way there is open. */
  async reach(address: string, signal: AbortSignal): Promise<Outcome> {
    return this.connected(address, signal, async () => ({
      kind: 'acknowledged',
      status: null,
      answer: null,
      answers: [],
    }));
  }

  private async connected(
    address: string,
    signal: AbortSignal,
    work: (client: MllpClient) => Promise<Outcome>,
  ): Promise<Outcome> {
    try {
      const url = new URL(address);
      const addresses = await this.targets.addressesOf(url);
      const peer = this.addressOf(url, addresses);
      using client = await MllpClient.open(peer, CONNECT_MS, signal);
      return await work(client);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof TargetRefused || error instanceof MllpUnreachable) {
        return failedFor(error.reason);
      }
      throw error;
    }
  }

  private addressOf(url: URL, addresses: readonly string[]): MllpAddress {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const at = { host, port: Number(url.port), lookup: pinnedTo(addresses) };
    if (url.protocol !== 'mllps:') return { ...at, tls: null };
    const { caFile, certificate } = this.site;
    return {
      ...at,
      tls: {
        ...(caFile !== null && { ca: readFileSync(caFile) }),
        ...(certificate && {
          cert: readFileSync(certificate.certFile),
          key: readFileSync(certificate.keyFile),
        }),
      },
    };
  }
}

function outcomeOf(end: Exchange, { tryAgain }: Pick<Hl7Settings, 'tryAgain'>): Outcome {
  const { answers } = end;
  if (end.kind === 'unanswered') return failedFor(end.reason, { answers });
  if (end.kind === 'sent') return { kind: 'acknowledged', status: null, answer: null, answers };
  const { code: answer, error: status } = end;
  if (answer === 'AA' || answer === 'CA') return { kind: 'acknowledged', status, answer, answers };
  const isError = answer === 'AE' || answer === 'CE';
  const isAgain = isError === (tryAgain === 'AE');
  return failedFor(isAgain ? 'not-now' : 'refused', {
    status,
    answer,
    answers,
    isFinal: !isAgain,
    // it is about this message, as far as the answer says
    isOfDestination: false,
  });
}
