import { AddressNotAllowed } from '../delivery.errors.js';
import type { AllowedTargets } from './allowed-targets.js';
import { TargetRefused } from './target-refused.js';

/** Throws `AddressNotAllowed` where nothing may be sent to the address, as the settings are now. */
export function requireAllowed(targets: AllowedTargets, address: string): void {
  try {
    targets.check(new URL(address));
  } catch (error) {
    if (error instanceof TargetRefused) throw new AddressNotAllowed(error.reason);
    throw error;
  }
}
