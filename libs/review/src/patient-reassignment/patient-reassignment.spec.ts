import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import {
  NOTE,
  startSummariesApp,
  type SummariesApp,
} from '../../../../test/support/summaries-app.js';
import { REVIEW_ENTITIES, ReviewModule } from '../review.module.js';
import { PatientReassignment } from './patient-reassignment.service.js';

let app: SummariesApp;

beforeAll(async () => {
  app = await startSummariesApp(new FakeEngine(), {
    module: ReviewModule.forRequests({
      waitAfterResetMs: 0,
      signer: () => Promise.reject(new Error('Nothing is signed here.')),
    }),
    entities: REVIEW_ENTITIES,
  });
});
afterAll(() => app[Symbol.asyncDispose]());

const assign = (id: string, identifier: string): Promise<unknown> =>
  app.get(PatientReassignment).assign(app.actor, id, {
    patient: { identifier, authority: null },
    name: null,
    birthDate: null,
    reason: 'mixed up',
  });

/** On the document, or on the patient that it is assigned to. */
const hold = (id: string, on: 'document' | 'patient'): Promise<unknown> =>
  app.admin(
    `insert into legal_hold (id, tenant_id, document_id, patient_id, object_key_id, reason_sealed,
       actor_kind, actor_id, placed_at)
     select gen_random_uuid(), tenant_id, case $2 when 'document' then id end,
       case $2 when 'patient' then patient_id end, object_key_id, '', 'operator', 'test', now()
     from document where id = $1`,
    [id, on],
  );

it('takes no document from a patient under a legal hold, unless it is under one itself', async () => {
  const id = await app.addDocument(NOTE);
  await assign(id, 'MRN-1');
  await hold(id, 'patient');
  await expect(assign(id, 'MRN-2')).rejects.toMatchObject({ code: 'document-held-for-patient' });
  await hold(id, 'document');
  await assign(id, 'MRN-2');
});

it('leaves what is erased as it is', async () => {
  const id = await app.addDocument(NOTE);
  const attached = await app.addDocument(NOTE);
  await app.admin(`update document set parent_id = $2, state = 'erased' where id = $1`, [
    attached,
    id,
  ]);
  await assign(id, 'MRN-3');
  const [row] = await app.admin('select patient_id, patient_check from document where id = $1', [
    attached,
  ]);
  expect(row).toEqual({ patient_id: null, patient_check: null });
});
