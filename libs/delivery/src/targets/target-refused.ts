/** Why nothing is sent to an address. */
export type TargetTrouble =
  | 'address-internal'
  | 'address-not-https'
  | 'address-not-listed'
  | 'address-with-login'
  | 'name-unknown';

export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';

  constructor(
    readonly reason: TargetTrouble,
    options?: ErrorOptions,
  ) {
    super(`Sending there is not allowed: ${reason}.`, options);
  }
}
