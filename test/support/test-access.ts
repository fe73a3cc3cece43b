import { DATABASE_ROLES, DatabaseAccess } from '@app/database';

export const TEMPLATE = 'cloister_template';

/** As long as those of a data folder have to be. */
export const PASSWORDS = {
  cloister_owner: 'password-of-the-owner-of-a-test-database',
  cloister_app: 'password-of-the-app-of-a-test-database',
  cloister_queue: 'password-of-the-queue-of-a-test-database',
  cloister_sequencer: 'password-of-the-sequencer-of-a-test-database',
} satisfies Record<(typeof DATABASE_ROLES)[number], string>;

export function accessTo(host: string, database: string): DatabaseAccess {
  return DatabaseAccess.of({ host, port: 5432, database }, PASSWORDS);
}
