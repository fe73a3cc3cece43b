import { DomainError } from '@app/platform';

export class KeysUnderWay extends DomainError {
  readonly code = 'keys-under-way';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Rows are still being moved to the newest key. Wait until that is done: npx cloister keys status',
    );
  }
}

export class RootKeyNotFound extends DomainError {
  readonly code = 'root-key-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This root key does not exist. See: npx cloister keys status');
  }
}

export class RootKeyInUse extends DomainError {
  readonly code = 'root-key-in-use';
  readonly kind = 'conflict';

  constructor(by: { readonly keys: number } | 'new-keys') {
    super(
      by !== 'new-keys'
        ? `${by.keys} tenant keys still use this root key, or one without a name. They are moved to the current one automatically; see: npx cloister keys status`
        : 'This root key is the active one. Create another first: npx cloister keys rotate root',
    );
  }
}
