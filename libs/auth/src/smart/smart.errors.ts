import { DomainError } from '@app/platform';

/** How RFC 6749, section 5.2, calls what is wrong. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type';

/** Why an assertion is not believed; for the trail, and not for whoever shows it. */
export type AssertionFlaw =
  | 'malformed'
  | 'algorithm'
  | 'client-unknown'
  | 'key-unknown'
  | 'signature'
  | 'audience'
  | 'subject'
  | 'expired'
  | 'too-long'
  | 'replayed';

/** A refusal of the token endpoint. */
export class TokenRefused extends DomainError {
  readonly code = 'token-refused';
  readonly kind: 'malformed' | 'unauthenticated';

  constructor(
    readonly error: OAuthErrorCode,
    message: string,
    /** Whether the audit trail has an entry of it already; it never leaves the process. */
    readonly recorded = false,
  ) {
    super(message);
    this.kind = error === 'invalid_client' ? 'unauthenticated' : 'malformed';
  }
}

export class ClientKeysNotUsable extends DomainError {
  readonly code = 'client-keys-not-usable';
  readonly kind = 'invalid';

  constructor() {
    super(
      'A key must be public, have its own kid, and be RSA of 2048 to 8192 bits for RS384 or EC on P-384 for ES384.',
    );
  }
}
