import { randomBytes } from 'node:crypto';
import { frame } from '@app/hl7';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Sender, startHl7 } from './support/hl7.js';
import { startService, type TestService } from './support/service.js';
import { until } from './support/wait.js';

const MIB = 1024 * 1024;
const LIMIT = 50 * MIB;
const HEAD = [
  'MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||MDM^T02|LARGE|P|2.5',
  'PID|1||MRN-77^^^HOSP^MR',
  'TXA|1|DS|AP|20260101||||||||D-1^HIS|||||AU',
  'OBX|1|ED|a^Letter||^AP^octet-stream^Base64^',
].join('\r');
const TAIL = '||||||F\r';

let service: TestService;
let hl7: Awaited<ReturnType<typeof startHl7>>;
let admin: Client;

beforeAll(async () => {
  service = await startService();
  const rules = [{ name: 'reports', type: 'MDM', events: ['T02'], profile: 'general' }];
  hl7 = await startHl7(service, { connections: [{ name: 'ward', port: 0, rules }] });
  admin = new Client(service.database.admin);
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await hl7[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

it('a frame of 50 MiB becomes a document', { timeout: 120_000 }, async () => {
  // no reader knows what it is, and so none spends minutes on it
  const data = randomBytes(Math.floor((LIMIT - HEAD.length - TAIL.length) / 4) * 3);
  const text = HEAD + data.toString('base64') + TAIL;
  const message = Buffer.from(text + ' '.repeat(LIMIT - text.length));
  await using peer = await Sender.to(hl7.ports['ward'] ?? 0);
  peer.raw(frame(message));
  expect(await peer.answer(60_000)).toContain('MSA|AA|LARGE');
  await service.startWorker();
  const found = await until(
    'the document',
    async () => {
      const { rows } = await admin.query<{ size_bytes: number }>(
        `select document.size_bytes from document join message_document on document_id = document.id
           join message on message.id = message_id where message.size_bytes = $1`,
        [LIMIT],
      );
      return rows[0] ?? false;
    },
    90_000,
  );
  expect(found.size_bytes).toBe(data.length);
});
