import { Tenant, type Transaction, UnitOfWork } from '@app/database';
import {
  type Answer,
  type AnswerFacts,
  answersTo,
  type Hl7Message,
  isEnhanced,
  isOfApplication,
  type Outcome,
  plannedCodes,
  readMessage,
} from '@app/hl7';
import { type Actor, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { AnswerRoute } from '../answer-route.js';
import type { ConnectionSettings, OwnNames } from '../connection-settings.js';
import { ConnectionWatch } from '../connections/connection-watch.js';
import { type Arrival, type Compared, type Incoming, MessageStore } from '../message-store.js';
import { refused, type Verdict, verdictOn } from '../verdict.js';
import { MessageEffects } from './message-effects.js';
import { RepeatedMessages } from './repeated-messages.js';

/** Takes messages in: nothing is answered before bytes, answer and audit entry are durable. */
@Injectable()
export class ReceivedMessages {
  private readonly logger = new Logger(ReceivedMessages.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repeats: RepeatedMessages,
    private readonly store: MessageStore,
    private readonly connections: ConnectionWatch,
    private readonly effects: MessageEffects,
    private readonly queue: JobQueue,
  ) {}

  /** What to answer, each to be sent in a frame of its own. It is committed when this returns. */
  async take(actor: Actor, bytes: Buffer, arrival: Arrival): Promise<readonly Buffer[]> {
    const { connection, self } = arrival;
    const message = readMessage(bytes, connection.charset);
    const verdict = arrival.refusal
      ? refused(arrival.refusal.reason, arrival.refusal.code, null, arrival.refusal.text)
      : verdictOn(message, connection, self);
    const taken = await this.unitOfWork.run(actor, (tx) =>
      this.takeOnce(tx, actor, { bytes, message, arrival, verdict }),
    );
    // it is durable: an error here would make the sender send it twice
    await this.queue.announce(actor.tenantId, taken.events);
    return taken.answers;
  }

  /** Bytes that are no frame, or only the beginning of one: kept, and never answered. */
  async refuseFrame(
    actor: Actor,
    bytes: Buffer,
    reason: string,
    connection: ConnectionSettings,
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      if (bytes.length === 0) {
        await this.store.recordRefusal(tx, actor, null, reason, connection.name);
        return;
      }
      const verdict: Verdict = refused(reason, 100, null);
      await this.store.keep(tx, actor, {
        bytes,
        message: null,
        arrival: { connection, self: NOBODY, warnings: [] },
        verdict,
        answers: [],
        compared: null,
      });
    });
  }

  private async takeOnce(tx: Transaction, actor: Actor, incoming: Incoming): Promise<Taken> {
    if (await isSuspended(tx, actor.tenantId)) {
      const verdict = refused('organization-suspended', 207, null);
      return this.keepNew(tx, actor, { ...incoming, verdict }, null);
    }
    const { message, verdict, arrival, bytes } = incoming;
    if (!message || verdict.kind === 'refused' || verdict.state === 'acknowledgement') {
      return this.keepNew(tx, actor, incoming, null);
    }
    const { tenantId } = actor;
    const { connection } = arrival;
    const { header } = message;
    const compares = await this.repeats.compare(tx, tenantId, connection, { bytes, header });
    const { compared, earlier } = compares;
    if (!earlier) return this.keepNew(tx, actor, incoming, compared);
    if (earlier.sameContent) {
      const answers = await this.repeats.answers(tx, actor, earlier.message, connection.name);
      return { answers, events: [] };
    }
    this.logger.warn('control id came again with other content', { messageId: earlier.message.id });
    // senders count from the beginning again after a restart: what is lost so is worse than what comes twice
    if (connection.sameIdOtherContent !== 'refuse') {
      const warnings = [...arrival.warnings, 'control-id-again'];
      return this.keepNew(tx, actor, { ...incoming, arrival: { ...arrival, warnings } }, compared);
    }
    const other = refused('control-id-again', 205, 10);
    const kept = await this.keepNew(tx, actor, { ...incoming, verdict: other }, null);
    const clashed = await this.connections.clashed(tx, tenantId, connection.name);
    return { ...kept, events: [...kept.events, ...clashed] };
  }

  private async keepNew(
    tx: Transaction,
    actor: Actor,
    incoming: Incoming,
    compared: Compared | null,
  ): Promise<Taken> {
    const { message, arrival } = incoming;
    const { connection } = arrival;
    const judged = await this.effects.judge(tx, actor, message, connection, incoming.verdict);
    const { verdict } = judged;
    const isAnswered = verdict.kind === 'refused' || verdict.state !== 'acknowledgement';
    const said = isAnswered
      ? await this.answersTo(tx, actor, message, arrival, verdict)
      : { answers: [], apart: null, warnings: [] };
    const answers = said.answers.map(({ bytes }) => bytes);
    const stored = await this.store.keep(tx, actor, {
      ...incoming,
      ...judged,
      arrival: { ...arrival, warnings: [...arrival.warnings, ...said.warnings] },
      answers,
      compared,
    });
    if (said.apart) {
      const { route, answer } = said.apart;
      await route.add(tx, actor, stored.message, answer.bytes);
    }
    return { answers, events: stored.event === null ? [] : [stored.event] };
  }

  /** What is answered where the message came from, and what the application says another way. */
  private async answersTo(
    tx: Transaction,
    { tenantId }: Actor,
    message: Hl7Message | null,
    { connection, routes }: Arrival,
    verdict: Verdict,
  ): Promise<Said> {
    const header = message?.header ?? null;
    const outcome = outcomeOf(verdict);
    const { answers: agreed } = connection;
    const goesApart =
      agreed.destination !== null &&
      isEnhanced(header) &&
      plannedCodes(header, outcome, agreed).some(isOfApplication);
    const route =
      goesApart && agreed.destination !== null && routes
        ? await routes(tx, tenantId, agreed.destination)
        : null;
    const all = answersTo(header, outcome, agreed, { ...answerFacts(), apart: route });
    const warnings = goesApart && !route ? ['acknowledgement-destination-missing'] : [];
    const answer = route ? all.find(({ code }) => isOfApplication(code)) : undefined;
    return {
      answers: all.filter((each) => each !== answer),
      apart: route && answer ? { route, answer } : null,
      warnings,
    };
  }
}

interface Taken {
  readonly answers: readonly Buffer[];
  /** To announce once it is committed. */
  readonly events: readonly string[];
}

interface Said {
  readonly answers: readonly Answer[];
  readonly apart: { readonly route: AnswerRoute; readonly answer: Answer } | null;
  readonly warnings: readonly string[];
}

/** Its partners are to try again later. */
async function isSuspended(tx: Transaction, tenantId: string): Promise<boolean> {
  return tx.existsBy(Tenant, { id: tenantId, suspendedAt: Not(IsNull()) });
}

const NOBODY: OwnNames = { application: '', facility: null, namespace: '' };

function outcomeOf(verdict: Verdict): Outcome {
  return verdict.kind === 'accepted'
    ? { kind: 'accepted' }
    : { kind: 'refused', error: verdict.error };
}

/** 20 characters, what MSH-10 may have in old versions: the random end of a UUIDv7. */
export function answerFacts(): AnswerFacts {
  return { now: new Date(), controlIds: () => newId().replaceAll('-', '').slice(-20) };
}
