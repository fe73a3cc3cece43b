import { DATABASE_ROLES, DatabaseAccess } from '@app/database';

export const TEMPLATE = 'cloister_template';

const PASSWORDS = {
  cloister_owner: 'owner-of-a-test-database',
  cloister_app: 'app-of-a-test-database',
  cloister_queue: 'queue-of-a-test-database',
  cloister_sequencer: 'sequencer-of-a-test-database',
} satisfies Record<(typeof DATABASE_ROLES)[number], string>;

export function accessTo(host: string, database: string): DatabaseAccess {
  return DatabaseAccess.of({ host, port: 5432, database }, PASSWORDS);
}
