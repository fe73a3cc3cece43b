export const DATABASE_ROLES = [
  'cloister_owner',
  'cloister_app',
  'cloister_queue',
  'cloister_sequencer',
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
