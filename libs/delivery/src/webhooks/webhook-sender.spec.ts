import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startWebhookReceiver,
  type WebhookReceiver,
} from '../../../../test/support/webhook-receiver.js';
import { HttpSender } from '../sending/http-sender.js';
import { newSecret, signingSecrets } from '../destinations/destination-secrets.js';
import { AllowedTargets, type Resolve } from '../targets/allowed-targets.js';
import { WebhookSender } from './webhook-sender.js';

const SOON_MS = 250;
const BODY = '{"type":"cloister.test"}';
const signal = new AbortController().signal;

let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
});

interface Given {
  readonly listed?: readonly string[];
  readonly resolve?: Resolve;
  readonly caFile?: string | null;
}

function aSender({ listed = ['127.0.0.1'], resolve, caFile = null }: Given = {}): WebhookSender {
  const targets = new AllowedTargets(listed, resolve);
  return new WebhookSender(new HttpSender({ caFile }, targets, SOON_MS));
}

function aCall(secrets: readonly string[] = [newSecret()], address = receiver.url) {
  return { id: newId(), address, body: BODY, secrets };
}

describe('a call', () => {
  it('is signed as a receiver that knows the secret checks it', async () => {
    const secret = newSecret();
    const call = aCall([secret]);
    expect(await aSender().send(call, signal)).toEqual({
      kind: 'acknowledged',
      status: 204,
      answer: null,
      answers: [],
    });
    const [received] = receiver.calls;
    expect(received).toMatchObject({ id: call.id, text: BODY, path: '/hook' });
    expect(received?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(receiver.verify(received!, secret)).toEqual(JSON.parse(BODY)); // it was received
    expect(() => receiver.verify(received!, newSecret())).toThrow(/signature/i);
    expect(() => receiver.verify({ ...received!, text: `${BODY} ` }, secret)).toThrow(/signature/i);
    expect(() => receiver.verify({ ...received!, id: newId() }, secret)).toThrow(/signature/i);
  });

  it('bears two signatures while a secret is exchanged, and one once that is over', async () => {
    const secrets = { current: newSecret(), previous: newSecret() };
    const now = new Date();
    const at = (ms: number) => ({ previousUntil: new Date(now.getTime() + ms) });
    await aSender().send(aCall(signingSecrets(secrets, at(1000), now)), signal);
    await aSender().send(aCall(signingSecrets(secrets, at(-1), now)), signal);
    const [both, one] = receiver.calls;
    expect(both?.signatures).toHaveLength(2);
    for (const secret of Object.values(secrets)) receiver.verify(both!, secret); // it was received
    expect(one?.signatures).toHaveLength(1);
    expect(() => receiver.verify(one!, secrets.previous)).toThrow(/signature/i);
  });

  it.each([
    ['half-body', { kind: 'acknowledged', status: 200 }],
    ['gone', { kind: 'gone', status: 410 }],
    ['fail', { reason: 'failing', status: 500, isOfDestination: false }],
    ['refuse', { reason: 'refused', status: 422, isOfDestination: false }],
    ['busy', { reason: 'busy', status: 429, isOfDestination: true, retryAfterMs: 7000 }],
    ['redirect', { reason: 'redirected', status: 307, isOfDestination: false }],
    ['slow', { reason: 'no-answer', status: null, isOfDestination: true }],
    ['half-headers', { reason: 'no-answer', status: null, isOfDestination: true }],
    ['hang-up', { reason: 'no-answer', status: null, isOfDestination: true }],
  ] as const)('that the receiver answers with %s is told so', async (manner, outcome) => {
    receiver.behave(manner);
    expect(await aSender().send(aCall(), signal)).toMatchObject(outcome);
    // also where it was told to go elsewhere
    expect(receiver.calls).toHaveLength(1);
  });

  it('to where nobody listens has no connection', async () => {
    const { url } = receiver;
    await receiver[Symbol.asyncDispose]();
    const outcome = await aSender().send(aCall([newSecret()], url), signal);
    expect(outcome).toMatchObject({ reason: 'no-connection', isOfDestination: true });
    receiver = await startWebhookReceiver();
  });

  it('ends with the signal', async () => {
    receiver.behave('slow');
    const stop = new AbortController();
    const sent = aSender().send(aCall(), stop.signal);
    stop.abort(new Error('over'));
    await expect(sent).rejects.toThrow('over');
  });

  it('to an address that is no longer listed opens no connection', async () => {
    const outcome = await aSender({ listed: [] }).send(aCall(), signal);
    expect(outcome).toMatchObject({ reason: 'address-not-listed', status: null });
    expect(receiver.calls).toEqual([]);
  });
});

describe('a name', () => {
  const named = (): string => `http://localhost:${receiver.port}/hook`;

  it('that leads inside is refused, though it is listed', async () => {
    const sender = aSender({ listed: ['localhost'] });
    const outcome = await sender.send(aCall([newSecret()], named()), signal);
    expect(outcome).toMatchObject({ reason: 'address-internal' });
    expect(receiver.calls).toEqual([]);
  });

  it('is looked up once: what it becomes afterwards changes nothing', async () => {
    const answers = ['127.0.0.1', '127.0.0.9'];
    let asked = 0;
    const resolve: Resolve = async () => [answers[asked++] ?? '127.0.0.9'];
    const listed = ['http://moved.example', '127.0.0.0/8'];
    const address = `http://moved.example:${receiver.port}/hook`;
    const outcome = await aSender({ listed, resolve }).send(aCall([newSecret()], address), signal);
    expect(outcome).toMatchObject({ kind: 'acknowledged' });
    expect(asked).toBe(1);
    expect(receiver.calls[0]?.headers.host).toBe(`moved.example:${receiver.port}`);
  });
});

describe('encryption', () => {
  it('is by authorities that are known, or that the site names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cloister-webhook-'));
    const [keyFile, caFile] = [join(folder, 'hook.key'), join(folder, 'hook.crt')];
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost
        -addext subjectAltName=IP:127.0.0.1 -keyout ${keyFile} -out ${caFile}`.split(/\s+/),
      { stdio: 'ignore' },
    );
    await using encrypted = await startWebhookReceiver({
      key: readFileSync(keyFile, 'utf8'),
      cert: readFileSync(caFile, 'utf8'),
    });
    const call = aCall([newSecret()], encrypted.url);
    expect(await aSender().send(call, signal)).toMatchObject({ reason: 'not-encrypted' });
    expect(encrypted.calls).toEqual([]);
    expect(await aSender({ caFile }).send(call, signal)).toMatchObject({ kind: 'acknowledged' });
    rmSync(folder, { recursive: true });
  });
});
