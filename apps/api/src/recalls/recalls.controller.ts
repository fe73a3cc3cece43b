import { ActorNames } from '@app/auth';
import { RecallRecipients } from '@app/delivery';
import type { Actor } from '@app/platform';
import { type RecallDetails, RecallRecords, RecallsService, recallScopeOf } from '@app/summaries';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { toActorView } from '../http/actors.dto.js';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  MakersView,
  RecallDetailsView,
  RecallId,
  RecallList,
  RecallPreviewView,
  RecallReason,
  RecallRequest,
  RecallScopeView,
  RecallView,
  toItemView,
  toMakersView,
  toRecallView,
} from './recalls.dto.js';

/** Versions of readers and models that turned out to be wrong, and what was made with them. */
@ApiTags('recalls')
@Controller('api/recalls')
export class RecallsController {
  constructor(
    private readonly recalls: RecallsService,
    private readonly records: RecallRecords,
    private readonly recipients: RecallRecipients,
    private readonly names: ActorNames,
  ) {}

  @Route(
    { get: '', access: 'recall:manage', answers: RecallList },
    'List the newest 100 recalls with their progress',
  )
  async listRecalls(@Caller() actor: Actor): Promise<RecallList> {
    const recalls = await this.records.list(actor);
    const names = await this.names.of(actor, recalls.map(beganBy));
    return { items: recalls.map((details) => viewOf(details, names)) };
  }

  @Route(
    { get: 'makers', access: 'recall:manage', answers: MakersView },
    'List the readers and models that produced the stored texts',
  )
  async listMakers(@Caller() actor: Actor): Promise<MakersView> {
    return toMakersView(await this.records.inUse(actor));
  }

  @Route(
    { post: 'preview', access: 'recall:manage', answers: RecallPreviewView },
    'Preview what a recall would affect; changes nothing',
  )
  async previewRecall(
    @Caller() actor: Actor,
    @Body({ schema: RecallScopeView }) scope: RecallScopeView,
  ): Promise<RecallPreviewView> {
    const { documents, drafts, signed } = await this.records.preview(actor, scope);
    return {
      documents,
      drafts: drafts.length,
      signed: signed.length,
      recipients: await this.recipients.count(actor, [...drafts, ...signed]),
    };
  }

  @Route(
    { post: '', access: 'recall:manage', status: 201, answers: RecallView, problems: [409] },
    'Recall a version: lock drafts and write them again, and return signed summaries to their signers',
  )
  async beginRecall(
    @Caller() actor: Actor,
    @Body({ schema: RecallRequest }) { scope, reason }: RecallRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecallView> {
    const id = await this.recalls.begin(actor, scope, reason);
    void reply.header('location', `/api/recalls/${id}`);
    return this.view(actor, await this.records.get(actor, id));
  }

  @Route(
    { get: ':recallId', access: 'recall:manage', answers: RecallDetailsView },
    'Read a recall with everything made with the recalled version, and which destinations received it',
  )
  async getRecall(
    @Caller() actor: Actor,
    @Param('recallId', { schema: RecallId }) id: string,
  ): Promise<RecallDetailsView> {
    const details = await this.records.get(actor, id);
    const { items } = details;
    const recipients = await this.recipients.of(
      actor,
      items.map(({ summaryId }) => summaryId),
    );
    const people = items.flatMap(({ signerIds }) => signerIds);
    const names = await this.names.of(actor, people.map(person));
    return {
      ...(await this.view(actor, details)),
      items: items.map((item) =>
        toItemView(item, recipients, (personId) => toActorView(person(personId), names)),
      ),
    };
  }

  @Route(
    { post: ':recallId/lifting', access: 'recall:manage', problems: [409] },
    'Lift a mistaken recall: what is still locked is unlocked',
  )
  async liftRecall(
    @Caller() actor: Actor,
    @Param('recallId', { schema: RecallId }) id: string,
    @Body({ schema: RecallReason }) { reason }: RecallReason,
  ): Promise<void> {
    await this.recalls.lift(actor, id, reason);
  }

  private async view(actor: Actor, details: RecallDetails): Promise<RecallView> {
    return viewOf(details, await this.names.of(actor, [beganBy(details)]));
  }
}

function beganBy({ recall: { actorKind: kind, actorId: id } }: RecallDetails) {
  return { kind, id };
}

function viewOf(details: RecallDetails, names: ReadonlyMap<string, string>): RecallView {
  const by = toActorView(beganBy(details), names);
  return toRecallView(details, recallScopeOf(details.recall), by);
}

function person(id: string) {
  return { kind: 'person', id } as const;
}
