import { type SignedInPerson, signedInPerson } from '../support/people.js';
import type { TestService } from '../support/service.js';
import type { AuditedRoute } from './audited-people.js';
import { mdm, TestConnection } from './received-message.js';
import { sendJson } from './told.js';

const MESSAGES = '/api/messages';
const WHY = { reason: 'A partner asks what it sent.' };

/** The routes of HL7 messages. */
export function routesOfMessages(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
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
  return {
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
    'MessagesController.processMessage': [
      failed,
      (id) => operate(`${MESSAGES}/${id}/process`, 'POST'),
    ],
  };
}
