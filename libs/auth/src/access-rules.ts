import type { Actor } from '@app/platform';

/**
 * Who may use a route. `caller` is a system with an API key, a person who signed in, or the operator
 * at the machine's own shell; `person` is a person alone, `client` a system alone; `link` is the
 * browser that opened a one-time link.
 */
export type AccessRule = 'anyone' | 'link' | 'person' | 'client' | 'caller' | 'operator';

/** Deny by default: a rule allows exactly the kinds of actor that stand here. */
export function allows(rule: AccessRule, actor: Actor | null): boolean {
  switch (rule) {
    case 'anyone':
      return true;
    case 'caller':
      return actor?.kind === 'client' || actor?.kind === 'person' || isOperator(actor);
    case 'person':
      return actor?.kind === 'person';
    case 'client':
      return actor?.kind === 'client';
    case 'operator':
      return isOperator(actor);
    case 'link':
      return actor?.kind === 'service' && actor.id === 'setup-link';
  }
}

function isOperator(actor: Actor | null): boolean {
  return actor?.kind === 'service' && actor.id === 'operator';
}
