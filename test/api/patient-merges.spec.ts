import { newId, operatorActor } from '@app/platform';
import { HoldsService, LookupsService } from '@app/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList, DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { MergeList, MergeView } from '../../apps/api/src/records/patient-merges.dto.js';
import type { ReviewList } from '../../apps/api/src/review/review-item.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { read, summarize, untilState } from '../support/rest.js';
import { ask, claim, reviewOf, sign } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import { TestConnection } from './received-message.js';
import { startSecondApi } from './second-api.js';

let service: TestService;
let ward: TestConnection;
let anna: SignedInPerson;
let keeper: SignedInPerson;
let messages = 0;

beforeAll(async () => {
  service = await startService();
  ward = await TestConnection.open(service, { name: 'ward' });
  await service.startWorker();
  anna = await signedInPerson(service);
  keeper = await signedInPerson(service, { roles: ['administrator'] });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

interface Fate {
  readonly state: string;
  readonly reason: string | null;
}

/** Sends a message, and says what became of it. */
async function tell(type: string, ...segments: readonly string[]): Promise<string> {
  messages += 1;
  const head = `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||${type}|M${messages}|P|2.5`;
  return (await ward.take([head, ...segments, ''].join('\r'))).id;
}

const pid = (patient: string, name = 'Doe^Jane'): string => `PID|1||${patient}^^^HOSP^MR||${name}`;
const pv1 = (visit: string): string => `PV1|1|I${'|'.repeat(17)}${visit}^^^HOSP`;
const mrg = (patient: string, visit = ''): string =>
  `MRG|${patient}^^^HOSP^MR||||${visit && `${visit}^^^HOSP`}`;

async function fate(id: string): Promise<Fate> {
  return until('the end of a message', async () => {
    const [row] = await rows<Fate>(service, 'select state, reason from message where id = $1', [
      id,
    ]);
    return row && row.state !== 'received' && row;
  });
}

/** A report about a patient: its number, and its document. */
async function reported(
  patient: string,
  visit = '',
): Promise<{ readonly id: string; readonly number: string; readonly documentId: string }> {
  const number = `R${messages}`;
  const id = await tell(
    'MDM^T02',
    pid(patient),
    ...(visit ? [pv1(visit)] : []),
    `TXA|1|DS|TX|20260101||||||||${number}^HIS|||||AU`,
    `OBX|1|TX|a^Note||Report ${number} about the patient.||||||F`,
  );
  const documentId = await until('its document', async () => {
    const [row] = await rows<{ document_id: string | null }>(
      service,
      'select document_id from message_document where message_id = $1',
      [id],
    );
    return row?.document_id;
  });
  return { id, number, documentId };
}

/** The same once it has become a draft. */
async function drafted(patient: string): Promise<{
  readonly number: string;
  readonly documentId: string;
  readonly summaryId: string;
}> {
  const { id, ...report } = await reported(patient);
  const summaryId = await until('its summary', async () => {
    const [row] = await rows<{ summary_id: string | null }>(
      service,
      'select summary_id from message where id = $1',
      [id],
    );
    return row?.summary_id;
  });
  await untilState(service, summaryId, 'draft');
  return { ...report, summaryId };
}

const documentOf = (id: string): Promise<DocumentView> => read(service, `/api/documents/${id}`);
const patientOf = async (id: string): Promise<string | null> =>
  (await documentOf(id)).patientIdentifier;
async function found(identifier: string): Promise<readonly (string | null)[]> {
  const sought = { identifier, authority: 'HOSP' };
  const { patients } = await service
    .get(LookupsService)
    .find(operatorActor('test', service.tenantId), sought);
  return patients.map((patient) => patient.identifier);
}
async function latestMerge(): Promise<MergeList['items'][number]> {
  const { items } = await read<MergeList>(service, '/api/patient-merges?limit=1');
  if (!items[0]) throw new Error('There is no merge.');
  return items[0];
}

describe('a merge of patients', () => {
  it('lets documents go on as another patient’s, changes no text, and can be undone', async () => {
    const { documentId, summaryId } = await drafted('OLD-1');
    const other = await reported('NEW-1');
    const signed = await drafted('OLD-1');
    await claim(anna, signed.summaryId);
    expect((await sign(anna, signed.summaryId)).status).toBe(201);
    await claim(anna, summaryId);
    const before = await read<SummaryView>(service, `/api/summaries/${signed.summaryId}`);
    await expect(summarize(service, [documentId, other.documentId])).rejects.toThrow(
      'sources-of-two-patients',
    );

    expect(await fate(await tell('ADT^A40', pid('NEW-1'), mrg('OLD-1')))).toMatchObject({
      state: 'taken',
    });
    expect(await documentOf(documentId)).toMatchObject({
      patientIdentifier: 'NEW-1',
      patientReference: { identifier: 'OLD-1', authority: 'HOSP' },
    });
    expect(await found('OLD-1')).toEqual(['NEW-1']);
    expect(await found('NEW-1')).toEqual(['NEW-1']);
    await until('the reviewer to be told', async () => {
      const { body } = await ask<{ items: { reason: string; summaryId: string }[] }>(
        anna,
        'GET',
        '/api/notifications',
      );
      return body.items.some(({ reason }) => reason === 'merged');
    });
    const after = await read<SummaryView>(service, `/api/summaries/${signed.summaryId}`);
    expect({ ...after, changedAt: '' }).toEqual({ ...before, changedAt: '' });
    const [signature] = (await reviewOf(anna, signed.summaryId)).signatures;
    const path = `/api/summaries/${signed.summaryId}/signatures/${signature?.id}`;
    expect((await ask<{ intact: boolean }>(anna, 'GET', path)).body.intact).toBe(true);

    const joint = await summarize(service, [documentId, other.documentId]);
    await untilState(service, joint.id, 'draft');
    const { id } = await latestMerge();
    const undo = `/api/patient-merges/${id}/undo`;
    const reason = 'Two persons, as the registry says.';
    expect((await ask(anna, 'POST', undo, { reason })).status).toBe(403);
    expect((await ask(keeper, 'POST', undo, { reason })).status).toBe(204);
    expect((await ask(keeper, 'POST', undo, { reason })).body.code).toBe('merge-not-found');
    expect(await patientOf(documentId)).toBe('OLD-1');
    expect(await found('OLD-1')).toEqual(['OLD-1']);
    const apart = await until('the mark', async () => {
      const summary = await read<SummaryView>(service, `/api/summaries/${joint.id}`);
      return summary.sourceChange && summary;
    });
    expect(apart.sourceChange).toMatchObject({ status: 'wrong-patient', open: true });
    expect(await entries(service, 'patient.merge-undone')).toMatchObject([{ subject_id: id }]);
  });

  it('is read with what it bears on, and who undid it and why', async () => {
    const { documentId, summaryId } = await drafted('OLD-12');
    const other = await reported('NEW-12');
    await fate(await tell('ADT^A40', pid('NEW-12'), mrg('OLD-12')));
    const { id, intoPatientId } = await latestMerge();
    const path = `/api/patient-merges/${id}`;
    const seen = await read<MergeView>(service, path);
    expect(seen).toMatchObject({
      kind: 'merge',
      by: 'hl7/ward',
      from: { identifier: 'OLD-12', authority: 'HOSP' },
      documentCount: 1,
      undoneBy: null,
      undoReason: null,
    });
    expect((await documentOf(documentId)).patientReference?.movedBy).toMatchObject({
      mergeId: id,
      kind: 'merge',
    });
    expect((await documentOf(other.documentId)).patientReference).toBeNull();
    const about = await read<DocumentList>(service, `/api/documents?merge=${id}`);
    expect(about.items.map((item) => item.id)).toEqual([documentId]);
    const drafts = await ask<ReviewList>(anna, 'GET', `/api/reviews?merge=${id}`);
    expect(drafts.body.items.map((item) => item.summaryId)).toEqual([summaryId]);

    // who keeps records sees no patient, and on how many documents it bears in all
    expect((await ask(keeper, 'GET', path)).body).toMatchObject({
      from: null,
      into: null,
      intoPatientId,
      documentCount: 1,
    });
    const reason = 'Two persons after all.';
    await ask(keeper, 'POST', `${path}/undo`, { reason });
    expect(await read(service, path)).toMatchObject({
      documentCount: 1,
      undoneBy: { kind: 'person', id: keeper.id },
      undoReason: reason,
    });
    const [row] = await rows<{ undo_reason_sealed: Buffer }>(
      service,
      'select undo_reason_sealed from patient_merge where id = $1',
      [id],
    );
    expect(row?.undo_reason_sealed.includes(reason)).toBe(false);
    expect((await ask(keeper, 'GET', `/api/patient-merges/${newId()}`)).body.code).toBe(
      'merge-not-found',
    );
  });

  it('is listed by state, kind, connection, patient and time', async () => {
    await reported('OLD-13');
    await fate(await tell('ADT^A40', pid('NEW-13'), mrg('OLD-13')));
    const { id, mergedAt, intoPatientId, fromPatientId } = await latestMerge();
    const among = async (query: string): Promise<boolean> => {
      const list = await read<MergeList>(service, `/api/patient-merges?${query}`);
      return list.items.some((item) => item.id === id);
    };
    const having = [
      'state=in-force',
      'kind=merge',
      'connection=ward',
      `patient=${intoPatientId}`,
      `patient=${fromPatientId}`,
      `from=${mergedAt}&to=${mergedAt}`,
    ];
    const lacking = [
      'state=undone',
      'kind=visit',
      'connection=deaf',
      `patient=${newId()}`,
      'to=2020-01-01T00:00:00Z',
      'from=2100-01-01T00:00:00Z',
    ];
    const answers = await Promise.all(
      [...having, ...lacking].map(async (query) => ((await among(query)) ? query : null)),
    );
    expect(answers.filter((query) => query !== null)).toEqual(having);
  });

  it('holds for a document that comes after it', async () => {
    await fate(await tell('ADT^A40', pid('NEW-2'), mrg('OLD-2')));
    const { documentId } = await reported('OLD-2');
    expect(await patientOf(documentId)).toBe('NEW-2');
    // and over another one
    await fate(await tell('ADT^A47', pid('NEWEST-2'), mrg('NEW-2')));
    expect(await patientOf(documentId)).toBe('NEWEST-2');
    expect(await found('OLD-2')).toEqual(['NEWEST-2']);
  });

  it('that says otherwise than an earlier one waits for a person', async () => {
    await fate(await tell('ADT^A40', pid('NEW-3'), mrg('OLD-3')));
    expect(await fate(await tell('ADT^A40', pid('NEW-3'), mrg('OLD-3')))).toMatchObject({
      state: 'taken',
    });
    const other = await tell('ADT^A40', pid('OTHER-3'), mrg('OLD-3'));
    expect(await fate(other)).toEqual({ state: 'failed', reason: 'merged-elsewhere' });
    const back = await tell('ADT^A40', pid('OLD-3'), mrg('NEW-3'));
    expect(await fate(back)).toEqual({ state: 'failed', reason: 'merged-into-itself' });
    const nobody = await tell('ADT^A40', 'PID|1||||Doe^Jane', mrg('OLD-3'));
    expect(await fate(nobody)).toMatchObject({
      state: 'filtered',
      reason: 'no-patient-identifier',
    });
  });

  it('opens nothing again that somebody has answered for', async () => {
    const { documentId, summaryId, number } = await drafted('OLD-11');
    await tell(
      'MDM^T08',
      pid('OLD-11'),
      `TXA|1|DS|TX|20260101||||||||${number}^HIS|||||AU`,
      'OBX|1|TX|a^Note||Another text.||||||F',
    );
    const change = async (): Promise<SummaryView['sourceChange']> =>
      (await read<SummaryView>(service, `/api/summaries/${summaryId}`)).sourceChange;
    await until('the mark', change);
    const { revision } = await claim(anna, summaryId);
    const path = `/api/summaries/${summaryId}/source-overrides`;
    expect((await ask(anna, 'POST', path, { revision, reason: 'A typing error.' })).status).toBe(
      200,
    );
    await fate(await tell('ADT^A40', pid('NEW-11'), mrg('OLD-11')));
    await until('the summary to follow', async () => {
      const followed = await rows(
        service,
        `select from audit_entry where action = 'summary.patient-merged' and subject_id = $1`,
        [summaryId],
      );
      return followed.length > 0;
    });
    expect(await patientOf(documentId)).toBe('NEW-11');
    expect(await change()).toMatchObject({ status: 'corrected', open: false });
  });

  it('leaves a legal hold on the earlier patient in force', async () => {
    const { documentId } = await reported('OLD-4');
    const { patientId } = await documentOf(documentId);
    await service
      .get(HoldsService)
      .place(operatorActor('test', service.tenantId), { patientId: patientId ?? '' }, 'a claim');
    await fate(await tell('ADT^A40', pid('NEW-4'), mrg('OLD-4')));
    expect(await documentOf(documentId)).toMatchObject({ patientIdentifier: 'NEW-4', held: true });
  });

  it('is listed and undone by command', async () => {
    const { documentId } = await reported('OLD-5');
    await fate(await tell('ADT^A40', pid('NEW-5'), mrg('OLD-5')));
    await using _api = await startSecondApi(service, { withOperatorSocket: true });
    const said: string[] = [];
    const env = { CLOISTER_DATA: service.config.data.path };
    const run = (...args: readonly string[]): Promise<number> =>
      runCloister([...args], {
        env,
        output: new Output({ write: (text) => void said.push(text) }, { write: () => undefined }),
      });
    expect(await run('patient', 'merges')).toBe(0);
    expect(said.join('')).toContain('OLD-5 (HOSP) was merged into NEW-5 (HOSP)');
    expect(await run('patient', 'undo', newId(), '--reason', 'test')).not.toBe(0);
    expect(await patientOf(documentId)).toBe('NEW-5');
    expect(await run('patient', 'undo', (await latestMerge()).id, '--reason', 'test')).toBe(0);
    expect(await patientOf(documentId)).toBe('OLD-5');
  });
});

describe('what else is said of patients', () => {
  it('moves one visit to another patient', async () => {
    const moved = await reported('FROM-6', 'V6');
    const stays = await reported('FROM-6', 'V7');
    await fate(await tell('ADT^A45', pid('TO-6'), mrg('FROM-6', 'V6'), pv1('V6')));
    expect(await patientOf(moved.documentId)).toBe('TO-6');
    expect(await patientOf(stays.documentId)).toBe('FROM-6');
  });

  it('links two records, which stay apart', async () => {
    const { documentId } = await reported('LINK-8');
    await fate(await tell('ADT^A24', pid('LINK-8'), 'PV1|1|I', pid('LINK-9')));
    expect(await latestMerge()).toMatchObject({ kind: 'link', undoneAt: null });
    expect(await patientOf(documentId)).toBe('LINK-8');
    await fate(await tell('ADT^A37', pid('LINK-9'), 'PV1|1|I', pid('LINK-8')));
    expect((await latestMerge()).undoneAt).not.toBeNull();
  });

  it('changes a name, and a visit that did not take place', async () => {
    const { documentId } = await reported('NAME-9', 'V9');
    const is = (want: (document: DocumentView) => boolean): Promise<boolean> =>
      until('the document', async () => want(await documentOf(documentId)));
    await tell('ADT^A08', pid('NAME-9', 'Roe^Joan'));
    await is(({ patientName }) => patientName === 'Joan Roe');
    await tell('ADT^A11', pid('NAME-9', 'Roe^Joan'), pv1('V9'));
    await is(({ encounterCancelledAt }) => encounterCancelledAt !== null);
    expect((await documentOf(documentId)).outdatedAt).toBeNull();
    await tell('ADT^A13', pid('NAME-9', 'Roe^Joan'), pv1('V9'));
    await is(({ encounterCancelledAt }) => encounterCancelledAt === null);
    expect((await fate(await tell('ADT^A08', pid('NOBODY-9')))).state).toBe('filtered');
  });

  it('is stored like the rest where the connection says so', async () => {
    const deaf = await TestConnection.open(service, { name: 'deaf', patients: 'ignore' });
    const message = [
      'MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||ADT^A40|DEAF|P|2.5',
      pid('NEW-10'),
      mrg('OLD-10'),
      '',
    ].join('\r');
    expect(await fate((await deaf.take(message)).id)).toMatchObject({
      state: 'filtered',
      reason: 'no-rule-for-type',
    });
  });
});
