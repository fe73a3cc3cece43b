import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import {
  connectionActor,
  type ConnectionSettings,
  ConnectionWatch,
  type Hl7Settings,
  type OwnNames,
} from '@app/messages';
import { AcrossTenants, UnitOfWork } from '@app/database';
import { Acknowledgements } from '@app/delivery';
import { ConfigError, Semaphore } from '@app/platform';
import { TenantProfiles } from '@app/summaries';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Heartbeat } from './heartbeat.js';
import { FrameReceiver } from './frame-receiver.js';
import { LargeMessageLimiter } from './large-message-limiter.js';
import { MessageIntake } from './message-intake.js';
import { Peer } from './peer.js';

/** So long peers have to get what is in hand answered when the process ends. */
const DRAIN_MS = 20_000;
/** A peer that opens a socket and does not shake hands holds it no longer. */
const HANDSHAKE_MS = 10_000;
/** What all peers of a process hold together of frames that are not small. */
const FRAME_BYTES_AT_ONCE = 256 * 1024 * 1024;

export interface ListeningConnection {
  readonly name: string;
  readonly port: number;
}

/** Listens for every connection of the settings, each on a port of its own. */
@Injectable()
export class Hl7Listener implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Hl7Listener.name);
  private readonly servers: Server[] = [];
  private readonly serving = new Map<Peer, Promise<void>>();
  private readonly pulses: Heartbeat[] = [];
  private readonly large = new LargeMessageLimiter();
  private readonly memory = new Semaphore(FRAME_BYTES_AT_ONCE);

  constructor(
    private readonly received: MessageIntake,
    private readonly acrossTenants: AcrossTenants,
    private readonly watch: ConnectionWatch,
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: TenantProfiles,
    private readonly acknowledgements: Acknowledgements,
  ) {}

  /** Throws `ConfigError` where a connection names an organization, a profile or a destination that is not there. */
  async listen(settings: Hl7Settings): Promise<readonly ListeningConnection[]> {
    const listening: ListeningConnection[] = [];
    for (const said of settings.connections) {
      const tenantId = await this.tenantOf(said);
      const connection = await this.watch.withDefaults(tenantId, said);
      await this.requireProfiles(tenantId, connection);
      await this.requireDestination(tenantId, connection);
      const pulse = new Heartbeat(this.watch, tenantId, connection);
      const accept = (socket: Socket): void => {
        this.accept(socket, tenantId, connection, settings.self, pulse);
      };
      const server = serverFor(connection, accept);
      server.maxConnections = connection.limits.peers;
      server.listen(connection.port, connection.host);
      await once(server, 'listening');
      this.servers.push(server);
      await pulse.begin(settings.self);
      this.pulses.push(pulse);
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : connection.port;
      const { name, sameIdOtherContent } = connection;
      listening.push({ name, port });
      this.logger.log('listening', { connection: name, port, sameIdOtherContent });
    }
    return listening;
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const server of this.servers) server.close();
    for (const peer of this.serving.keys()) peer.end();
    const patience = AbortSignal.timeout(DRAIN_MS);
    await Promise.race([Promise.all(this.serving.values()), once(patience, 'abort')]);
    await Promise.all(this.pulses.map((pulse) => pulse[Symbol.asyncDispose]()));
  }

  private async tenantOf({ name, organization }: ConnectionSettings): Promise<string> {
    const tenantId =
      organization === null
        ? (await this.acrossTenants.defaultTenant())?.tenantId
        : await this.acrossTenants.tenantByName(organization);
    if (tenantId) return tenantId;
    throw new ConfigError(
      `The HL7 connection ${name} belongs to an organization that does not exist. Start the api once, or correct the name.`,
    );
  }

  /** A rule for a profile that is not there would leave every message that it takes without a summary. */
  private async requireProfiles(tenantId: string, connection: ConnectionSettings): Promise<void> {
    const { name, compartmentId, rules } = connection;
    await this.unitOfWork.run(connectionActor(name, tenantId, compartmentId), async (tx) => {
      for (const { name: rule, profile } of rules) {
        if (await this.profiles.active(tx, profile)) continue;
        throw new ConfigError(
          `The rule ${rule} of the HL7 connection ${name} requests the profile ${profile}, which is not active. Correct it in the connections file.`,
        );
      }
    });
  }

  /** Answers that nothing takes away would go back where they are not expected. */
  private async requireDestination(
    tenantId: string,
    { name, answers: { destination } }: ConnectionSettings,
  ): Promise<void> {
    if (destination === null) return;
    if (await this.acknowledgements.isReachable(tenantId, name, destination)) return;
    throw new ConfigError(
      `The HL7 connection ${name} sends answers to ${destination}, which is not an HL7 destination of its organization. Add it, or correct the name in the connections file.`,
    );
  }

  private accept(
    socket: Socket,
    tenantId: string,
    connection: ConnectionSettings,
    self: OwnNames,
    pulse: Heartbeat,
  ): void {
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 60_000);
    const actor = connectionActor(connection.name, tenantId, connection.compartmentId);
    const { remoteAddress: address } = socket;
    const caller = address === undefined ? actor : { ...actor, address };
    const receiver = new FrameReceiver(
      this.received,
      caller,
      { connection, self, routes: this.acknowledgements.routes },
      this.large,
      () => pulse.recordActivity(),
    );
    const peer = new Peer(socket, receiver, connection.limits, this.memory);
    const served = peer.serve().finally(() => this.serving.delete(peer));
    this.serving.set(peer, served);
  }
}

function serverFor({ tls }: ConnectionSettings, accept: (socket: Socket) => void): Server {
  // one that has sent its last message and closed its side is still answered
  if (!tls) return createServer({ allowHalfOpen: true }, accept);
  return createTlsServer(
    {
      cert: readFileSync(tls.certificate),
      key: readFileSync(tls.key),
      ca: readFileSync(tls.clientAuthority),
      allowHalfOpen: true,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      handshakeTimeout: HANDSHAKE_MS,
    },
    accept,
  );
}
