import {
  connectionActor,
  ConnectionSettings,
  ConnectionWatch,
  Hl7Settings,
  ReceivedMessages,
} from '@app/messages';
import type { z } from 'zod';
import type { TestService } from '../support/service.js';
import { rows } from './admin.js';

const { self } = Hl7Settings.parse({ connections: [{ name: 'x', port: 0 }] });
const RULES = [{ name: 'reports', type: 'MDM', events: ['T02'], profile: 'general' }];
let controlIds = 0;

/** A connection of the tenant, as a process that listens for it would have it. */
export class TestConnection {
  private constructor(
    private readonly service: TestService,
    private settings: ConnectionSettings,
  ) {}

  static async open(
    service: TestService,
    given: Partial<z.input<typeof ConnectionSettings>> & { readonly name: string },
  ): Promise<TestConnection> {
    const settings = ConnectionSettings.parse({ port: 0, rules: RULES, ...given });
    const connection = new TestConnection(service, settings);
    await connection.listen();
    return connection;
  }

  /** Listens with other settings, as after a restart. */
  async changed(given: Partial<z.input<typeof ConnectionSettings>>): Promise<void> {
    this.settings = ConnectionSettings.parse({ ...this.settings, ...given });
    await this.listen();
  }

  /** Takes a message in and gives its id and its answers. */
  async take(
    message: string,
  ): Promise<{ readonly id: string; readonly answers: readonly string[] }> {
    const { tenantId } = this.service;
    const { name, compartmentId } = this.settings;
    const answers = await this.service
      .get(ReceivedMessages)
      .take(connectionActor(name, tenantId, compartmentId), Buffer.from(message), {
        connection: this.settings,
        self,
        warnings: [],
      });
    const [row] = await rows<{ id: string }>(
      this.service,
      'select id from message where connection = $1 order by arrived_at desc, id desc limit 1',
      [name],
    );
    return { id: row?.id ?? '', answers: answers.map(String) };
  }

  private async listen(): Promise<void> {
    const registered = { connection: this.settings, self };
    await this.service.get(ConnectionWatch).listening(this.service.tenantId, registered);
  }
}

/** A document notification about a patient. */
export function mdm({
  controlId = `C${(controlIds += 1)}`,
  event = 'T02',
  patient = 'MRN-MESSAGE',
  text = 'The patient reports no chest pain.',
  confidentiality = '',
} = {}): string {
  return [
    `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||MDM^${event}|${controlId}|P|2.5`,
    `PID|1||${patient}^^^HOSP^MR||Doe^Jane`,
    `TXA|1|DS|TX|20260101||||||||D-${controlId}^HIS|||||AU|${confidentiality}`,
    `OBX|1|TX|a^Note||${text}||||||F`,
    '',
  ].join('\r');
}
