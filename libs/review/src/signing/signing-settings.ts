import type { NoteSigner } from '@app/crypto';

/** How this site has its people sign. */
export interface SigningSettings {
  /** So long nobody signs after somebody else reset their password or second factor. */
  readonly waitAfterResetMs: number;
  /** The site's own key. */
  readonly signer: () => Promise<NoteSigner>;
}
export const SIGNING_SETTINGS = Symbol('SigningSettings');
