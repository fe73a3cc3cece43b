import type { ReviewList } from '../apps/api/src/review/review-item.dto.js';
import type { SummaryView } from '../apps/api/src/summaries/summaries.dto.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsHolding, entries, rows } from './api/admin.js';
import { Sender, startHl7 } from './support/hl7.js';
import { PausingEngine } from './support/pausing-engine.js';
import { type SignedInPerson, signedInPerson } from './support/people.js';
import { act, ask, claim, reviewOf, sign, type SigningPreviewView } from './support/review.js';
import { read, summarize, untilState } from './support/rest.js';
import { startService, type TestService } from './support/service.js';
import { until } from './support/wait.js';

const engine = new PausingEngine();
let service: TestService;
let hl7: Awaited<ReturnType<typeof startHl7>>;
let ward: Sender;
let anna: SignedInPerson;
let messages = 0;

beforeAll(async () => {
  service = await startService();
  const rules = [
    { name: 'reports', type: 'MDM', events: ['T02', 'T10'], profile: 'general' },
    { name: 'results', type: 'ORU', profile: 'general' },
  ];
  hl7 = await startHl7(service, { connections: [{ name: 'ward', port: 0, rules }] });
  ward = await Sender.to(hl7.ports['ward'] ?? 0);
  await service.startWorker(engine);
  anna = await signedInPerson(service);
});

afterAll(async () => {
  await ward[Symbol.asyncDispose]();
  await hl7[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

interface Said {
  readonly number: string;
  readonly parent?: string;
  readonly text?: string;
  readonly status?: string;
  readonly patient?: string;
}

/** Sends a message about a document or a result, and gives the id of its row. */
async function tell(type: string, said: Said): Promise<string> {
  const { number, parent = '', text, status = '', patient = 'MRN-1' } = said;
  messages += 1;
  const answer = await ward.ask(
    [
      `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||${type}|S${messages}|P|2.5`,
      `PID|1||${patient}^^^HOSP^MR||Doe^Jane`,
      type.startsWith('MDM')
        ? `TXA|1|DS|TX|20260101||||||||${number}^HIS|${parent && `${parent}^HIS`}||||${status || 'AU'}`
        : `OBR|1||${number}^LAB|CXR|||||||||||||||||||||${status || 'F'}`,
      ...(text ? [`OBX|1|TX|a^Note||${text}||||||F`] : []),
      '',
    ].join('\r'),
  );
  expect(answer).toContain('MSA|AA');
  const [row] = await rows<{ id: string }>(
    service,
    'select id from message order by id desc limit 1',
  );
  return row?.id ?? '';
}

/** The state of a message and what was made of it, once it is looked after. */
async function taken(id: string): Promise<{ documentId: string; summaryId: string }> {
  return until('the documents of a message', async () => {
    const [row] = await rows<{ state: string; documentid: string; summary_id: string }>(
      service,
      `select message.state, document_id as documentid, summary_id from message
       join message_document on message_id = message.id where message.id = $1`,
      [id],
    );
    if (row?.state !== 'taken' || !row.documentid) return false;
    return { documentId: row.documentid, summaryId: row.summary_id };
  });
}

/** A report that came in and has become a draft. */
async function drafted(number: string, text: string): Promise<{ documentId: string; id: string }> {
  const message = await tell('MDM^T02', { number, text });
  const { documentId } = await taken(message);
  const id = await until('its summary', async () => (await taken(message)).summaryId);
  await untilState(service, id, 'draft');
  return { documentId, id };
}

const summaryOf = (id: string): Promise<SummaryView> => read(service, `/api/summaries/${id}`);
function changed(id: string, status: string): Promise<SummaryView> {
  return until(`${status} on a summary`, async () => {
    const summary = await summaryOf(id);
    return summary.sourceChange?.status === status && summary;
  });
}
const mine = async (): Promise<ReviewList['items']> =>
  (await ask<ReviewList>(anna, 'GET', '/api/reviews?assigned=mine')).body.items;

describe('an open draft of a source that has changed', () => {
  it('is not signed until somebody says why it may be', async () => {
    const { id, documentId } = await drafted('D1', 'Blood pressure is 128 over 82.');
    await claim(anna, id);
    const edited = await tell('MDM^T08', { number: 'D1', text: 'Blood pressure is 182 over 82.' });
    await changed(id, 'corrected');
    expect((await summaryOf(id)).sourceChange).toMatchObject({ open: true });
    // no rule asks for an edit: it is taken because of what is here, and asks for nothing
    const newer = await taken(edited);
    expect(newer.summaryId).toBeNull();
    expect(await read(service, `/api/documents/${documentId}`)).toMatchObject({
      sourceStatus: 'corrected',
      successors: [{ id: newer.documentId, kind: 'replaces' }],
    });
    expect((await mine()).map((item) => item.sourceChange?.status)).toEqual(['corrected']);

    const preview = await ask<SigningPreviewView>(anna, 'GET', `/api/summaries/${id}/signing`);
    expect(preview.body.blockedBy).toBe('source-changed');
    expect((await sign(anna, id)).body).toMatchObject({
      code: 'source-changed',
      reason: 'corrected',
    });

    const { revision } = await reviewOf(anna, id);
    const path = `/api/summaries/${id}/source-overrides`;
    const reason = 'Only a typing error there.';
    const other = await signedInPerson(service);
    expect((await ask(other, 'POST', path, { revision, reason })).body.code).toBe('not-assigned');
    const review = await act(anna, path, { revision, reason });
    expect(review.sourceChange).toMatchObject({ status: 'corrected', open: false });
    expect(review.comments.at(-1)).toMatchObject({ kind: 'source-overridden', text: reason });
    expect(await columnsHolding(service, [reason])).toEqual([]);
    const again = { revision: review.revision, reason };
    expect((await ask(anna, 'POST', path, again)).body.code).toBe('source-unchanged');
    expect((await sign(anna, id)).status).toBe(201);
    expect(await summaryOf(id)).toMatchObject({
      state: 'signed',
      sourceChange: { status: 'corrected', open: false },
    });
    expect(await entries(service, 'summary.source-overridden')).toMatchObject([{ subject_id: id }]);
  });

  it('is written anew of the newer version, and once', async () => {
    const { id } = await drafted('D2', 'The wound is clean.');
    await claim(anna, id);
    const message = await tell('MDM^T10', {
      number: 'D2B',
      parent: 'D2',
      text: 'The wound is infected.',
    });
    await changed(id, 'replaced');
    const newer = await until('the newer summary', async () => (await taken(message)).summaryId);
    const { revision } = await reviewOf(anna, id);
    const { status, body } = await ask<SummaryView>(
      anna,
      'POST',
      `/api/summaries/${id}/regeneration`,
      { revision, profile: 'general' },
    );
    // the rule of the connection has asked for it already
    expect({ status, id: body.id, source: body.sourceChange }).toEqual({
      status: 201,
      id: newer,
      source: null,
    });
    expect((await summaryOf(id)).state).toBe('superseded');
    expect((await untilState(service, newer, 'draft')).version?.text).toContain('infected');
  });

  it('of a source that was taken back is not written anew', async () => {
    const { id, documentId } = await drafted('D3', 'Seen in the ward.');
    await claim(anna, id);
    await tell('MDM^T11', { number: 'D3' });
    await changed(id, 'cancelled');
    const { revision } = await reviewOf(anna, id);
    const body = { revision, profile: 'general' };
    const answer = await ask(anna, 'POST', `/api/summaries/${id}/regeneration`, body);
    expect(answer.body.code).toBe('source-no-longer-usable');
    await expect(summarize(service, [documentId])).rejects.toThrow('source-taken-back');
    await tell('MDM^T03', { number: 'D3' });
    await until('it to stand again', async () => (await summaryOf(id)).sourceChange === null);
  });

  it('has to be read with what was added', async () => {
    const { id } = await drafted('D4', 'No fever today.');
    await claim(anna, id);
    await tell('MDM^T06', { number: 'D4B', parent: 'D4', text: 'Fever in the night.' });
    await changed(id, 'addended');
    const { revision } = await reviewOf(anna, id);
    const body = { revision, profile: 'general' };
    const newer = await ask<SummaryView>(anna, 'POST', `/api/summaries/${id}/regeneration`, body);
    expect(newer.body).toMatchObject({ sourceChange: null });
    expect(newer.body.documentIds).toHaveLength(2);
  });

  it('is not touched by the same number of another patient', async () => {
    const { id, documentId } = await drafted('D5', 'Sleeps well.');
    const message = await tell('MDM^T08', {
      number: 'D5',
      text: 'Sleeps badly.',
      patient: 'MRN-2',
    });
    await taken(message);
    expect((await summaryOf(id)).sourceChange).toBeNull();
    expect(await read(service, `/api/documents/${documentId}`)).toMatchObject({ outdatedAt: null });
  });
});

it('what is being written is written of the newer version instead', async () => {
  const first = await drafted('D6', 'Lives alone.');
  engine.pauseAfter(0);
  const old = await summarize(service, [first.documentId], { profile: 'visit-note' });
  await untilState(service, old.id, 'running');
  const message = await tell('MDM^T08', { number: 'D6', text: 'Lives with her sister.' });
  const ended = await untilState(service, old.id, 'superseded');
  engine.resume();
  expect(ended).toMatchObject({ reason: 'source-changed', sourceChange: { status: 'corrected' } });
  const { documentId } = await taken(message);
  const { items } = await read<{ items: SummaryView[] }>(
    service,
    `/api/summaries?documentId=${documentId}`,
  );
  const newer = items.filter(({ profile }) => profile === 'visit-note');
  expect(newer).toHaveLength(1);
  await untilState(service, newer[0]?.id ?? '', 'draft');
});

it('a result of the same number is a newer version, and a preliminary one waits for it', async () => {
  const preliminary = await tell('ORU^R01', {
    number: 'F1',
    status: 'P',
    text: 'No fracture yet.',
  });
  const final = await taken(await tell('ORU^R01', { number: 'F1', text: 'No fracture.' }));
  const corrected = await tell('ORU^R01', { number: 'F1', status: 'C', text: 'A fracture.' });
  const newest = await until('the newest summary', async () => (await taken(corrected)).summaryId);
  const states = await rows(service, 'select state from message where id = $1', [preliminary]);
  expect(states).toEqual([{ state: 'filtered' }]);
  expect(await untilState(service, newest, 'draft')).toMatchObject({ sourceChange: null });
  const { documentId } = await taken(corrected);
  const { items } = await read<{ items: SummaryView[] }>(
    service,
    `/api/summaries?documentId=${documentId}`,
  );
  expect(items.map(({ id }) => id)).toEqual([newest]);
  expect(await read(service, `/api/documents/${final.documentId}`)).toMatchObject({
    sourceStatus: 'corrected',
  });
});

describe('results of a panel', () => {
  const PANEL = [
    obr('F20', 'Electrolytes'),
    'OBX|1|NM|K^Potassium||6.1|mmol/l|3.5-5.1|HH|||F',
    'NTE|1||hemolysed',
    obr('F21', 'Blood count'),
    'OBX|1|NM|HB^Hemoglobin||13.1|g/dl|||||F',
  ];

  function obr(number: string, name: string): string {
    return `OBR|1||${number}^LAB|${name}^${name}${'|'.repeat(21)}F`;
  }

  /** Sends results, and gives the document that was made of them. */
  async function report(patient: string, ...segments: readonly string[]): Promise<string> {
    messages += 1;
    const head = `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||ORU^R01|S${messages}|P|2.5`;
    const lines = [head, `PID|1||${patient}^^^HOSP^MR||Doe^Jane`, ...segments, ''];
    expect(await ward.ask(lines.join('\r'))).toContain('MSA|AA');
    const [row] = await rows<{ id: string }>(
      service,
      'select id from message order by id desc limit 1',
    );
    return (await taken(row?.id ?? '')).documentId;
  }
  const pageOf = async (documentId: string): Promise<string> =>
    (await service.call(`/api/documents/${documentId}/content`)).text();

  it('are a document though no line is text, and one that is corrected leaves the others', async () => {
    const first = await report('MRN-20', ...PANEL);
    expect(await pageOf(first)).toContain('<td>6.1</td><td>mmol/l</td>');
    const second = await report(
      'MRN-20',
      obr('F21', 'Blood count'),
      'OBX|1|NM|HB^Hemoglobin||11.3|g/dl|||||C',
    );
    const corrected = await pageOf(second);
    expect(corrected).toContain('<td>6.1</td><td>mmol/l</td>');
    expect(corrected).toContain('<td>C (corrected; before: 13.1)</td>');
    // of a number that the second message did not name
    const third = await report(
      'MRN-20',
      obr('F20', 'Electrolytes'),
      'OBX|1|NM|K^Potassium||4.1|mmol/l|3.5-5.1||||C',
    );
    const again = await pageOf(third);
    expect(again).toContain('before: 6.1, flag HH (critically high), note: hemolysed');
    expect(again).toContain('<td>11.3</td>');
    const chain = await Promise.all(
      [first, second, third].map((id) =>
        read<{ sourceStatus: string; successors: { id: string }[] }>(
          service,
          `/api/documents/${id}`,
        ),
      ),
    );
    expect(
      chain.map(({ sourceStatus, successors }) => [sourceStatus, successors.map(({ id }) => id)]),
    ).toEqual([
      ['corrected', [second]],
      ['corrected', [third]],
      ['corrected', []],
    ]);
    const other = await report('MRN-21', obr('F20', 'Electrolytes'), 'OBX|1|NM|NA^Sodium||140');
    expect(await pageOf(other)).not.toContain('Potassium');
  });

  it('of which one was wrong lock the draft, and go to who signed', async () => {
    const first = await report('MRN-22', ...PANEL);
    const open = await summarize(service, [first]);
    const signedOff = await summarize(service, [first], { profile: 'visit-note' });
    for (const { id } of [open, signedOff]) {
      await untilState(service, id, 'draft');
      await claim(anna, id);
    }
    expect((await sign(anna, signedOff.id)).status).toBe(201);
    const second = await report('MRN-22', obr('F20', 'E'), 'OBX|1|NM|K^Potassium||||||||W');
    const page = await pageOf(second);
    expect(page).toContain('[withdrawn as wrong by its sender] <del>6.1</del>');
    expect(page).toContain('<td>13.1</td>');
    await changed(open.id, 'wrong-patient');
    expect((await sign(anna, open.id)).body).toMatchObject({
      code: 'source-changed',
      reason: 'wrong-patient',
    });
    const mark = await changed(signedOff.id, 'wrong-patient');
    expect(mark).toMatchObject({ state: 'signed', sourceChange: { open: true } });
    expect((await mine()).map(({ summaryId }) => summaryId)).toContain(signedOff.id);
    expect(await read(service, `/api/documents/${first}`)).toMatchObject({
      sourceStatus: 'wrong-patient',
      successors: [{ id: second, kind: 'replaces' }],
    });
    // what is left can be summarized
    expect(await read(service, `/api/documents/${second}`)).toMatchObject({
      sourceStatus: 'corrected',
      outdatedAt: null,
    });
    await report('MRN-22', obr('F21', 'B'), 'OBX|1|NM|HB^Hemoglobin||||||||D');
    await until('nothing to be left', async () => {
      const document = await read<{ sourceStatus: string }>(service, `/api/documents/${second}`);
      return document.sourceStatus === 'cancelled';
    });
  });
});

describe('what was signed of a source that was taken back', () => {
  const signed = async (number: string): Promise<string> => {
    const { id } = await drafted(number, `Report ${number} says all is well.`);
    await claim(anna, id);
    expect((await sign(anna, id)).status).toBe(201);
    return id;
  };

  it('keeps its text with a warning, and goes to who signed it', async () => {
    const id = await signed('D7');
    const before = await summaryOf(id);
    await tell('MDM^T11', { number: 'D7' });
    const after = await changed(id, 'cancelled');
    expect(after).toMatchObject({ state: 'signed', sourceChange: { open: true } });
    expect(after.version).toEqual(before.version);
    const [signature] = (await reviewOf(anna, id)).signatures;
    const path = `/api/summaries/${id}/signatures/${signature?.id}`;
    expect((await ask<{ intact: boolean }>(anna, 'GET', path)).body.intact).toBe(true);
    const version = await ask<SummaryView>(anna, 'GET', `/api/summaries/${id}/versions/1`);
    expect(version.body.sourceChange).toMatchObject({ status: 'cancelled' });
    const waiting = (await mine()).find(({ summaryId }) => summaryId === id);
    expect(waiting).toMatchObject({ state: 'signed', sourceChange: { status: 'cancelled' } });
    const notification = await until('the notification', async () => {
      const { body } = await ask<{ items: { kind: string; summaryId: string }[] }>(
        anna,
        'GET',
        '/api/notifications',
      );
      return body.items.find(({ summaryId, kind }) => summaryId === id && kind === 'changed');
    });
    expect(notification).toMatchObject({ reason: 'cancelled' });
    const { revision } = await reviewOf(anna, id);
    const reason = 'Cancelled by mistake, as the ward says.';
    await act(anna, `/api/summaries/${id}/source-overrides`, { revision, reason });
    expect((await mine()).map(({ summaryId }) => summaryId)).not.toContain(id);
    expect((await summaryOf(id)).sourceChange).toMatchObject({ status: 'cancelled', open: false });
  });

  it('is withdrawn without a person only where the organization says so', async () => {
    const keeper = await signedInPerson(service, { roles: ['administrator'] });
    const id = await signed('D8');
    const statuses = ['cancelled'];
    expect((await ask(anna, 'PUT', '/api/withdrawal-rule', { statuses })).status).toBe(403);
    expect((await ask(keeper, 'PUT', '/api/withdrawal-rule', { statuses })).status).toBe(204);
    expect((await ask(keeper, 'GET', '/api/withdrawal-rule')).body).toEqual({ statuses });
    await tell('MDM^T11', { number: 'D8' });
    expect(await untilState(service, id, 'withdrawn')).toMatchObject({
      reason: 'source-cancelled',
      sourceChange: { status: 'cancelled', open: false },
    });
    const events = await rows(
      service,
      `select from domain_event where type = 'summary.withdrawn' and subject_id = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });
});
