/** What an act did to its subject, in the words that formats of other systems have. */
export type Interaction = 'create' | 'read' | 'update' | 'delete' | 'search' | 'operation';

const OF_VERB: Readonly<Record<string, Interaction>> = {
  added: 'create',
  created: 'create',
  opened: 'create',
  placed: 'create',
  produced: 'create',
  received: 'create',
  requested: 'create',
  read: 'read',
  'content-read': 'read',
  'text-read': 'read',
  'replay-read': 'read',
  'rows-taken': 'read',
  followed: 'read',
  listed: 'search',
  made: 'search',
  changed: 'update',
  released: 'update',
  renamed: 'update',
  reviewed: 'update',
  'wrapped-anew': 'update',
  discarded: 'delete',
  disallowed: 'delete',
  erased: 'delete',
  'rows-erased': 'delete',
  removed: 'delete',
  revoked: 'delete',
};

/** Every act has one: what is none of the others is an operation. */
export function interactionOf(action: string): Interaction {
  return OF_VERB[verbOf(action)] ?? 'operation';
}

export function nounOf(action: string): string {
  return action.slice(0, Math.max(action.indexOf('.'), 0));
}

export function verbOf(action: string): string {
  return action.slice(action.indexOf('.') + 1);
}
