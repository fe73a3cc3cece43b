import { AuditTrail } from '@app/audit';
import { DomainEvents, type Transaction, UnitOfWork } from '@app/database';
import { newId, serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ConnectionSettings, Hl7Settings, type OwnNames } from '../connection-settings.js';
import { connectionActor } from '../connection-actor.js';
import { MessageConnection } from './message-connection.entity.js';

const Updated = z.tuple([z.array(z.object({ id: z.uuid() })), z.int()]);
const Registered = z.object({ connection: ConnectionSettings, self: Hl7Settings.shape.self });

export interface RegisteredConnection {
  readonly connection: ConnectionSettings;
  readonly self: OwnNames;
}

/** Which connections there are, whether they are listened for, and whether anything comes. */
@Injectable()
export class ConnectionWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** What it does where its file does not say: as it did before there was another default. */
  async withDefaults(
    tenantId: string,
    connection: ConnectionSettings,
  ): Promise<ConnectionSettings> {
    if (connection.sameIdOtherContent !== null) return connection;
    const { name, compartmentId } = connection;
    const row = await this.unitOfWork.run(connectionActor(name, tenantId, compartmentId), (tx) =>
      tx.findOneBy(MessageConnection, { tenantId, name }),
    );
    return { ...connection, sameIdOtherContent: row?.sameIdOtherContent ?? 'accept' };
  }

  /** Says that a process listens for it from now on, with these settings. */
  async listening(tenantId: string, registered: RegisteredConnection): Promise<void> {
    const { name, silentAfterMinutes, compartmentId } = registered.connection;
    await this.unitOfWork.run(connectionActor(name, tenantId, compartmentId), (tx) =>
      tx.query(
        `insert into message_connection (id, tenant_id, name, settings, silent_after_minutes,
           listening_since, seen_at)
         values ($1, $2, $3, $4, $5, now(), now())
         on conflict (tenant_id, name) do update set settings = excluded.settings,
           silent_after_minutes = excluded.silent_after_minutes, seen_at = now(),
           listening_since = now()`,
        [newId(), tenantId, name, JSON.stringify(registered), silentAfterMinutes],
      ),
    );
  }

  /** Says that it is still listened for, and when something last came, if anything has since. */
  async heard(
    tenantId: string,
    { name, compartmentId }: ConnectionSettings,
    lastFrameAt: Date | null,
  ): Promise<void> {
    const actor = connectionActor(name, tenantId, compartmentId);
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.update(
        MessageConnection,
        { tenantId, name },
        { seenAt: new Date(), ...(lastFrameAt && { lastFrameAt }) },
      );
      if (!lastFrameAt) return;
      const [again] = Updated.parse(
        await tx.query(
          `update message_connection set silent_since = null
           where tenant_id = $1 and name = $2 and silent_since < last_frame_at returning id`,
          [tenantId, name],
        ),
      );
      for (const { id } of again) {
        await this.audit.record(tx, actor, {
          action: 'connection.heard-again',
          subject: { type: 'connection', id },
          details: { connection: name },
        });
      }
    });
  }

  /** Notes that nothing has come for longer than the setting, and has people told of it. */
  async fallSilent(tenantId: string, id: string): Promise<void> {
    const event = await this.unitOfWork.run(serviceActor('reconciler', tenantId), async (tx) => {
      const [silent] = Updated.parse(
        await tx.query(
          `update message_connection set silent_since = now()
           where id = $1 and silent_since is null and coalesce(last_frame_at, listening_since)
             < now() - make_interval(mins => silent_after_minutes) returning id`,
          [id],
        ),
      );
      if (silent.length === 0) return null;
      const { name, silentAfterMinutes } = await tx.findOneByOrFail(MessageConnection, { id });
      await this.audit.record(tx, serviceActor('reconciler', tenantId), {
        action: 'connection.silent',
        outcome: 'failed',
        subject: { type: 'connection', id },
        details: { connection: name, minutes: silentAfterMinutes ?? 0 },
      });
      return this.events.emit(tx, tenantId, 'connection.silent', id);
    });
    if (event) await this.queue.announce(tenantId, [event]);
  }

  /** Has people told that it sends control ids again with other content; the event, to be announced. */
  async clashed(tx: Transaction, tenantId: string, name: string): Promise<readonly string[]> {
    return this.emitFor(tx, tenantId, name, 'connection.clashed');
  }

  /** Has people told that nothing could be made of a message of it; the event, to be announced. */
  async messageFailed(tx: Transaction, tenantId: string, name: string): Promise<readonly string[]> {
    return this.emitFor(tx, tenantId, name, 'connection.message-failed');
  }

  /** The connection of this name; null where no process has ever listened for it. */
  async registered(
    tx: Transaction,
    tenantId: string,
    name: string,
  ): Promise<RegisteredConnection | null> {
    const row = await tx.findOneBy(MessageConnection, { tenantId, name });
    return row && Registered.parse(row.settings);
  }

  private async emitFor(
    tx: Transaction,
    tenantId: string,
    name: string,
    what: 'connection.clashed' | 'connection.message-failed',
  ): Promise<readonly string[]> {
    const row = await tx.findOneBy(MessageConnection, { tenantId, name });
    return row ? [await this.events.emit(tx, tenantId, what, row.id)] : [];
  }
}
