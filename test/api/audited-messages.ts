import { KeyRing, UnitOfWork } from '@app/database';
import { sealSending } from '@app/delivery';
import { newId, serviceActor } from '@app/platform';
import { Summary } from '@app/summaries';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import type { TestService } from '../support/service.js';
import type { AuditedRoute } from './audited-people.js';
import { mdm, TestConnection } from './received-message.js';
import { sendJson } from './person-requests.js';

const MESSAGES = '/api/messages';
const WHY = { reason: 'A partner asks what it sent.' };

/** The routes of HL7 messages. */
export function routesOfMessages(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
  summaryOf: () => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  const message = async (): Promise<string> => {
    const connection = await TestConnection.open(of(), { name: 'audited' });
    return (await connection.take(mdm())).id;
  };
  const failed = async (): Promise<string> => {
    const id = await message();
    await of().database.ask(`update message set state = 'failed' where id = $1`, [id]);
    return id;
  };
  const held = async (): Promise<string> => {
    const connection = await TestConnection.open(of(), { name: 'held' });
    return (await connection.take(mdm({ patient: '' }))).id;
  };
  let reviewer: SignedInPerson;
  const shown = async (): Promise<string> => {
    reviewer = await signedInPerson(of());
    return message();
  };
  const unmask = async (id: string, what: string): Promise<number> => {
    const response = await sendJson(reviewer, 'POST', `${MESSAGES}/${id}/${what}`, WHY);
    await response.arrayBuffer();
    return response.status;
  };
  const merged = async (): Promise<string> => {
    const [merge] = await of().database.ask<{ id: string }>(
      `with key as (insert into object_key
           select gen_random_uuid(), $1, 'patient', 1, null from generate_series(1, 2) returning id),
         patient as (insert into patient (id, tenant_id, object_key_id, index_version,
             identifier_index, identifier_sealed)
           select gen_random_uuid(), $1, id, 1, decode(md5(id::text), 'hex'), '' from key returning id),
         two as (select array_agg(id) as ids from patient)
       insert into patient_merge (id, tenant_id, kind, from_patient_id, into_patient_id, actor_kind,
         actor_id, merged_at)
       select gen_random_uuid(), $1, 'merge', ids[1], ids[2], 'service', 'test', now() from two
       returning id`,
      [of().tenantId],
    );
    return merge?.id ?? '';
  };
  return {
    'PatientMergesController.listPatientMerges': [
      async () => '',
      () => operate('/api/patient-merges'),
    ],
    'PatientMergesController.getPatientMerge': [
      merged,
      (id) => operate(`/api/patient-merges/${id}`),
    ],
    'PatientMergesController.undoPatientMerge': [
      merged,
      (id) => operate(`/api/patient-merges/${id}/undo`, 'POST', JSON.stringify(WHY)),
    ],
    'MessagesController.listMessages': [async () => '', () => operate(MESSAGES)],
    'MessagesController.listMessageConnections': [
      async () => '',
      () => operate(`${MESSAGES}/connections`),
    ],
    'MessagesController.lookUpMessages': [
      async () => '',
      () => operate(`${MESSAGES}/lookups`, 'POST', JSON.stringify({ controlId: 'C0' })),
    ],
    'MessagesController.getMessage': [message, (id) => operate(`${MESSAGES}/${id}`)],
    'MessagesController.unmaskMessage': [shown, (id) => unmask(id, 'content')],
    'MessagesController.getMessageBytes': [shown, (id) => unmask(id, 'bytes')],
    'SentMessagesController.listSentMessages': [
      async () => '',
      () => operate('/api/sent-messages'),
    ],
    'SentMessagesController.unmaskSentMessage': [
      async () => {
        reviewer = await signedInPerson(of());
        return sentMessage(of(), await summaryOf());
      },
      (id) => sendJson(reviewer, 'POST', `/api/sent-messages/${id}/content`, WHY),
    ],
    'MessagesController.assignMessage': [
      held,
      (id) => operate(`${MESSAGES}/${id}/patient`, 'POST', JSON.stringify({ identifier: 'MRN-1' })),
    ],
    'MessagesController.processMessage': [
      failed,
      (id) => operate(`${MESSAGES}/${id}/process`, 'POST'),
    ],
  };
}

/** The id of a message that was sent about a summary. */
export async function sentMessage(service: TestService, summaryId: string): Promise<string> {
  const { tenantId } = service;
  const id = newId();
  const actor = serviceActor('test', tenantId);
  const sealed = await service.get(UnitOfWork).run(actor, async (tx) => {
    const summary = await tx.findOneByOrFail(Summary, { id: summaryId });
    const key = await service.get(KeyRing).object(tx, tenantId, summary.objectKeyId);
    return sealSending(key, { id, tenantId }, Buffer.from(mdm()));
  });
  await service.database.ask(
    `insert into sent_message (id, tenant_id, destination_id, delivery_id, summary_id, type, event,
       number, document_status, state, settings, size_bytes, bytes_sealed, built_at)
     values ($1, $2, $3, $4, $5, 'MDM', 'T02', 'N', 'final', 'unanswered', '{}', 1, $6, now())`,
    [id, tenantId, newId(), newId(), summaryId, sealed],
  );
  return id;
}
