import { AcrossTenants, type Transaction, UnitOfWork } from '@app/database';
import { KeysService, KeyRotation } from '@app/keys';
import { ConnectionWatch, Message, MessageFailures } from '@app/messages';
import { operatorActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FoundMessages,
  MessageConnectionList,
  MessageDetailsView,
  MessageList,
  UnmaskedMessageView,
} from '../../apps/api/src/messages/messages.dto.js';
import { drawnPdf } from '../support/pdf-syntax.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, rows } from './admin.js';
import { liveProfile } from './audited-profiles.js';
import { DELIVERY_HOST } from './destinations.js';
import { addDestination } from './destinations.js';
import { problemOf } from './problem.js';
import { mdm, TestConnection } from './received-message.js';

const MESSAGES = '/api/messages';
const WHY = 'The sender asks what came.';

let service: TestService;
let ward: TestConnection;
let anna: SignedInPerson;

beforeAll(async () => {
  service = await startService({ CLOISTER_DELIVERY_HOSTS: DELIVERY_HOST });
  await service.startWorker();
  ward = await TestConnection.open(service, { name: 'ward' });
  anna = await signedInPerson(service, { roles: ['integration', 'reviewer'] });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const post = (who: SignedInPerson, path: string, body: unknown = {}): Promise<Response> =>
  who.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return service.get(UnitOfWork).run(operatorActor('test', service.tenantId), work);
}
async function details(id: string): Promise<MessageDetailsView> {
  return MessageDetailsView.parse(await (await anna.call(`${MESSAGES}/${id}`)).json());
}
async function list(query = ''): Promise<MessageList> {
  return MessageList.parse(await (await anna.call(`${MESSAGES}${query}`)).json());
}
async function found(request: object): Promise<readonly string[]> {
  const response = await post(anna, `${MESSAGES}/lookups`, request);
  return FoundMessages.parse(await response.json()).items.map(({ id }) => id);
}
async function connectionNamed(name: string) {
  const response = await anna.call(`${MESSAGES}/connections`);
  const { items } = MessageConnectionList.parse(await response.json());
  return items.find((each) => each.name === name);
}
const untilState = (id: string, state: string): Promise<unknown> =>
  until(`a message that is ${state}`, async () => (await details(id)).state === state);

describe('the list of messages', () => {
  it('says what became of each and what was answered, and nothing of what it says', async () => {
    const { id } = await ward.take(mdm({ text: 'LIST-CANARY', patient: 'MRN-LIST' }));
    const filtered = await ward.take(mdm({ event: 'T04' }));
    const refused = await ward.take(mdm().replace('|P|2.5', '|D|2.5'));
    await untilState(id, 'taken');
    const { items } = await list('?connection=ward');
    expect(items.map((item) => [item.id, item.state, item.reason])).toEqual([
      [refused.id, 'refused', 'other-processing-id'],
      [filtered.id, 'filtered', 'no-rule-for-event'],
      [id, 'taken', null],
    ]);
    expect((await list('?state=refused')).items.map((item) => item.id)).toEqual([refused.id]);
    const taken = await details(id);
    expect(taken).toMatchObject({
      type: 'MDM',
      event: 'T02',
      answers: [{ code: 'AA', error: null }],
    });
    expect((await details(refused.id)).answers).toEqual([{ code: 'AR', error: '202' }]);
    // whoever looks after connections sees no documents
    expect(JSON.stringify([items, taken])).not.toMatch(/CANARY|MRN-LIST|Jane/);
    expect(await connectionNamed('ward')).toMatchObject({
      listening: true,
      silentSince: null,
      lastDay: { taken: 1, filtered: 1, refused: 1 },
    });
  });

  it('finds messages by control id and by patient, also under a newer key', async () => {
    const { id } = await ward.take(mdm({ controlId: 'FIND-1', patient: 'mrn-find 1' }));
    await ward.take(mdm({ patient: 'MRN-FIND 11' }));
    const byBoth = async (): Promise<unknown> => [
      await found({ controlId: 'FIND-1' }),
      await found({ patientIdentifier: ' MRN-Find  1 ' }),
    ];
    expect(await byBoth()).toEqual([[id], [id]]);
    expect(await found({ controlId: 'FIND' })).toEqual([]);
    expect(await count(service, `audit_entry where action = 'message.found'`)).toBe(3);
    const operator = operatorActor('test', service.tenantId);
    await service.get(KeysService).rotate(operator, 'index');
    await service.get(KeyRotation).advanceRotation(service.tenantId);
    expect(await byBoth()).toEqual([[id], [id]]);
    expect(await count(service, 'message_reference where index_version = 1')).toBe(0);
  });

  it('is only for those who look after connections', async () => {
    const reviewer = await signedInPerson(service);
    expect((await reviewer.call(MESSAGES)).status).toBe(403);
    const engineer = await signedInPerson(service, { roles: ['integration'] });
    const { id } = await ward.take(mdm());
    expect((await engineer.call(`${MESSAGES}/${id}`)).status).toBe(200);
    const answer = await post(engineer, `${MESSAGES}/${id}/content`, { reason: WHY });
    expect((await problemOf(answer, 403)).code).toBe('not-allowed');
  });
});

describe('what a message says', () => {
  it('is shown for a reason, which is sealed in the trail, byte for byte where that is wanted', async () => {
    const sent = mdm({ text: `Long ${'x'.repeat(5000)}`, patient: 'MRN-SHOWN' });
    const { id } = await ward.take(sent);
    await untilState(id, 'taken');
    expect((await post(anna, `${MESSAGES}/${id}/content`)).status).toBe(400);
    const answer = await post(anna, `${MESSAGES}/${id}/content`, { reason: WHY });
    const shown = UnmaskedMessageView.parse(await answer.json());
    expect(shown.lines[1]).toBe('PID|1||MRN-SHOWN^^^HOSP^MR||Doe^Jane');
    expect(shown.lines[3]).toContain('… (5005 characters)');
    expect(shown.shortened).toBe(1);
    expect(shown.answers[0]?.[1]).toMatch(/^MSA\|AA\|/);
    const bytes = await post(anna, `${MESSAGES}/${id}/bytes`, { reason: WHY });
    expect(await bytes.text()).toBe(sent);
    const entries = await rows<{ canonical: Buffer; patient_id: string | null }>(
      service,
      `select canonical, patient_id from audit_entry
       where action = 'message.unmasked' and subject_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(2);
    expect(entries[0]?.canonical.toString()).not.toContain(WHY);
    expect(entries[0]?.canonical.toString()).toContain('"reason"');
  });

  it('is not shown to somebody whose membership does not open what is in it', async () => {
    const { id } = await ward.take(mdm({ confidentiality: 'R' }));
    const answer = await post(anna, `${MESSAGES}/${id}/content`, { reason: WHY });
    expect((await problemOf(answer, 403)).code).toBe('message-confidential');
  });
});

const partsOf = (id: string): Promise<number> =>
  count(service, `message_document where message_id = '${id}'`);
const countDeliveries = (summaryId: string | null): Promise<number> =>
  count(service, `delivery where summary_id = '${summaryId}'`);
async function drafted(summaryId: string | null): Promise<void> {
  await until('a draft whose event is settled', async () => {
    const settled = `domain_event where type = 'summary.drafted' and subject_id = '${summaryId}'
      and settled_at is not null`;
    return (await count(service, settled)) > 0;
  });
}

describe('a message that is processed again', () => {
  it('is judged by the rules of today where it was left out', async () => {
    const lab = await TestConnection.open(service, { name: 'lab', rules: [] });
    const { id } = await lab.take(mdm({ text: 'Potassium is 4.1.' }));
    const answer = await post(anna, `${MESSAGES}/${id}/process`);
    const { code, text } = await problemOf(answer, 409);
    expect(code).toBe('message-not-processable');
    expect(text).toContain('"reason":"no-rule-for-type"');
    await lab.changed({ rules: [{ name: 'all', type: 'MDM', profile: 'general' }] });
    expect((await post(anna, `${MESSAGES}/${id}/process`)).status).toBe(204);
    await untilState(id, 'taken');
    await until('a summary', async () => (await details(id)).summaryId !== null);
    expect(await details(id)).toMatchObject({ rule: 'all', profileId: 'general' });
    expect(await partsOf(id)).toBe(1);
  });

  it('gets another summary where it has one, never a second document, and no draft of it is sent', async () => {
    const { id } = await ward.take(mdm({ text: 'The wound is dry.' }));
    await until('a summary', async () => (await details(id)).summaryId !== null);
    const { summaryId: first } = await details(id);
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    await addDestination(administrator, `https://${DELIVERY_HOST}/in`, { events: ['drafted'] });
    const documents = await count(service, 'document');
    expect((await post(anna, `${MESSAGES}/${id}/process`)).status).toBe(204);
    await until(
      'another summary',
      async () => ![null, first].includes((await details(id)).summaryId),
    );
    const { summaryId: second } = await details(id);
    await drafted(second);
    expect(await count(service, 'document')).toBe(documents);
    const other = await ward.take(mdm({ text: 'The wound is clean.' }));
    await until('a summary', async () => (await details(other.id)).summaryId !== null);
    const { summaryId: third } = await details(other.id);
    await drafted(third);
    expect([await countDeliveries(second), await countDeliveries(third)]).toEqual([0, 1]);
  });

  it('is refused where there is nothing to process, and says why', async () => {
    const { id } = await ward.take('MSH|^~\\&|HIS|WARD|||20260101||ACK|A1|P|2.5\rMSA|AA|X\r');
    const answer = await post(anna, `${MESSAGES}/${id}/process`);
    expect((await problemOf(answer, 409)).text).toContain('"reason":"acknowledgement"');
  });

  it('dies with its documents also where they were made later', async () => {
    const late = await TestConnection.open(service, { name: 'late', rules: [] });
    const { id } = await late.take(mdm({ text: 'To be forgotten.' }));
    await late.changed({ rules: [{ name: 'all', type: 'MDM', profile: 'general' }] });
    await post(anna, `${MESSAGES}/${id}/process`);
    await untilState(id, 'taken');
    const [document] = await rows<{ document_id: string }>(
      service,
      'select document_id from message_document where message_id = $1',
      [id],
    );
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    const erasure = await post(administrator, `/api/documents/${document?.document_id}/erasure`, {
      reason: 'asked for',
    });
    expect(erasure.status).toBeLessThan(300);
    await until('an erasure', async () => (await details(id)).answers === null);
    const answer = await post(anna, `${MESSAGES}/${id}/content`, { reason: WHY });
    expect((await problemOf(answer, 404)).code).toBe('erased');
    await until('nothing by which it is found', async () => {
      return (await count(service, `message_reference where message_id = '${id}'`)) === 0;
    });
  });
});

describe('a rule for a profile of the tenant’s own', () => {
  it('is followed with the version that is in force', async () => {
    const { profileId, number } = await liveProfile(service);
    const own = await TestConnection.open(service, {
      name: 'own-profile',
      rules: [{ name: 'all', type: 'MDM', profile: profileId }],
    });
    const { id } = await own.take(mdm({ text: 'The patient sleeps well.' }));
    await until('a summary', async () => (await details(id)).summaryId !== null);
    const { summaryId } = await details(id);
    const ordered = await rows(service, 'select * from summary where id = $1', [summaryId]);
    expect(ordered).toMatchObject([{ profile_id: profileId, profile_version: number }]);
  });
});

describe('a PDF in a CDA in a result', () => {
  it('is read, and what it says is what the summary is made of', async () => {
    const page = { content: 'BT /F1 12 Tf 50 700 Td (The biopsy shows no malignancy.) Tj ET' };
    const pdf = drawnPdf([page]).toString('base64');
    const cda = `<ClinicalDocument xmlns="urn:hl7-org:v3"><component><nonXMLBody><text mediaType="application/pdf" representation="B64">${pdf}</text></nonXMLBody></component></ClinicalDocument>`;
    const lab = await TestConnection.open(service, {
      name: 'pathology',
      rules: [{ name: 'results', type: 'ORU', profile: 'general' }],
    });
    const { id, answers } = await lab.take(
      [
        'MSH|^~\\&|LIS|PATH|CLOISTER|US|20260101||ORU^R01|CDA1|P|2.5',
        'PID|1||MRN-CDA^^^HOSP^MR||Doe^Jane',
        'OBR|1||F-1^LIS|11526-1^Pathology^LN|||20260101||||||||||||||||||F',
        `OBX|1|ED|a^Report||^multipart^xml^Base64^${Buffer.from(cda).toString('base64')}||||||F`,
        '',
      ].join('\r'),
    );
    expect(answers[0]).toContain('MSA|AA|CDA1');
    await until('a summary', async () => (await details(id)).summaryId !== null);
    const { summaryId, documentIds } = await details(id);
    await drafted(summaryId);
    const text = await anna.call(`/api/documents/${documentIds[0]}/text`);
    expect(await text.text()).toContain('The biopsy shows no malignancy.');
    const draft = await anna.call(`/api/summaries/${summaryId}`);
    expect(await draft.text()).toContain('The biopsy shows no malignancy.');
  });
});

describe('a connection', () => {
  it('that is silent for longer than its setting is told of once, and heard again', async () => {
    await TestConnection.open(service, { name: 'quiet', silentAfterMinutes: 5 });
    await rows(
      service,
      `update message_connection set listening_since = now() - interval '6 minutes'
       where name = 'quiet'`,
    );
    await until('silence', async () => (await connectionNamed('quiet'))?.silentSince);
    const notifications = await until('a notification', async () => {
      const response = await anna.call('/api/notifications');
      const { items } = (await response.json()) as { items: { reason: string }[] };
      return items.length > 0 && items;
    });
    const quiet = await connectionNamed('quiet');
    expect(notifications).toMatchObject([
      { kind: 'connection', reason: 'silent', connectionId: quiet?.id, documentId: null },
    ]);
    await service
      .get(ConnectionWatch)
      .heard(
        service.tenantId,
        { name: 'quiet', compartmentId: null } as Parameters<ConnectionWatch['heard']>[1],
        new Date(),
      );
    expect((await connectionNamed('quiet'))?.silentSince).toBeNull();
    expect(await service.get(AcrossTenants).backlog('silent_connections', 10)).toEqual([]);
  });

  it('of whose message nothing can be made is told of after five tries, and goes on when it is mended', async () => {
    const name = 'broken';
    const broken = await TestConnection.open(service, { name });
    const { id } = await broken.take(mdm({ patient: '', text: 'It cannot be opened.' }));
    const flip = (): Promise<unknown> =>
      rows(
        service,
        `update message_segment set ciphertext = set_byte(ciphertext, 3, 255 - get_byte(ciphertext, 3))
         where message_id = $1`,
        [id],
      );
    await flip();
    const patient = { identifier: 'MRN-BROKEN', authority: 'HOSP' };
    expect((await post(anna, `${MESSAGES}/${id}/patient`, patient)).status).toBe(204);
    for (const tries of [1, 2, 3, 4]) {
      await until(`try ${tries}`, async () => {
        const [row] = await rows<{ tries: number }>(
          service,
          'select tries from message where id = $1',
          [id],
        );
        return row?.tries === tries;
      });
      expect(await details(id)).toMatchObject({
        state: 'received',
        reason: 'tried-again',
      });
      // not before its time
      await service.get(MessageFailures).tryAgain(service.tenantId, id);
      const early = `domain_event where subject_id = '${id}' and settled_at is null`;
      expect(await count(service, early)).toBe(0);
      const due: unknown = await inTransaction(async (tx) => {
        await tx.query('update message set try_after = now() where id = $1', [id]);
        return tx.query('select id from across_due_messages(10)');
      });
      expect(due).toEqual([{ id }]);
      await service.get(MessageFailures).tryAgain(service.tenantId, id);
    }
    const failed = await until('its end', async () => {
      const message = await details(id);
      return message.state === 'failed' && message;
    });
    expect(failed.reason).toBe('unforeseen');
    expect(await service.get(AcrossTenants).backlog('due_messages', 10)).toEqual([]);
    const failureNotifications = `notification where reason = 'message-failed' and person_id = '${anna.id}'`;
    await until('a notification', async () => (await count(service, failureNotifications)) === 1);
    await flip();
    expect((await post(anna, `${MESSAGES}/${id}/process`)).status).toBe(204);
    await until('its documents', async () => (await details(id)).state === 'taken');
  });

  it('does not use its tries up while the database cannot be reached', async () => {
    const { id } = await ward.take(mdm({ event: 'T08', text: 'The database is away.' }));
    const lost = new Error('Connection terminated unexpectedly');
    const tried = inTransaction(async (tx) =>
      service.get(MessageFailures).unforeseen(tx, await tx.findOneByOrFail(Message, { id }), lost),
    );
    await expect(tried).rejects.toBe(lost);
    expect(await count(service, `message where id = '${id}' and tries > 0`)).toBe(0);
  });

  it('that sends a control id again with other content is told of once in an hour', async () => {
    const loud = await TestConnection.open(service, {
      name: 'loud',
      sameIdOtherContent: 'refuse',
    });
    await loud.take(mdm({ controlId: 'TWICE', text: 'one' }));
    for (const text of ['two', 'three']) {
      const { answers } = await loud.take(mdm({ controlId: 'TWICE', text }));
      expect(answers[0]).toContain('|205');
    }
    const clashNotifications = `notification where reason = 'control-id-again'
      and person_id = '${anna.id}'`;
    await until('a notification', async () => (await count(service, clashNotifications)) > 0);
    await until('no open event', async () => {
      const open = `domain_event where type = 'connection.clashed' and settled_at is null`;
      return (await count(service, open)) === 0;
    });
    expect(await count(service, clashNotifications)).toBe(1);
  });
});
