import { DomainError } from '@app/platform';

export class KeysUnderWay extends DomainError {
  readonly code = 'keys-under-way';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Rows are still being brought under the newest key. Wait until that is done: npx cloister keys status',
    );
  }
}

export class RootKeyNotFound extends DomainError {
  readonly code = 'root-key-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such root key. See: npx cloister keys status');
  }
}

export class RootKeyInUse extends DomainError {
  readonly code = 'root-key-in-use';
  readonly kind = 'conflict';

  constructor(by: { readonly keys: number } | 'new-keys') {
    super(
      by !== 'new-keys'
        ? `${by.keys} keys of tenants still lie under this root key, or under one without a name. They are brought under the current one by themselves; see: npx cloister keys status`
        : 'This root key wraps what is made now. Make another first: npx cloister keys rotate root',
    );
  }
}
