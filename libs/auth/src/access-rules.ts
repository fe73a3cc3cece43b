import type { Actor } from '@app/platform';

/**
 * Who may use a route: a system with an API key, the operator at the machine's own shell (who may
 * do all that a client may), the browser that opened the one-time link, or anybody.
 */
export type AccessRule = 'client' | 'operator' | 'link' | 'anyone';

/** Deny by default: a rule allows exactly the kinds of actor that stand here. */
export function allows(rule: AccessRule, actor: Actor | null): boolean {
  switch (rule) {
    case 'anyone':
      return true;
    case 'client':
      return actor?.kind === 'client' || isOperator(actor);
    case 'operator':
      return isOperator(actor);
    case 'link':
      return actor?.kind === 'service' && actor.id === 'setup-link';
  }
}

function isOperator(actor: Actor | null): boolean {
  return actor?.kind === 'service' && actor.id === 'operator';
}
