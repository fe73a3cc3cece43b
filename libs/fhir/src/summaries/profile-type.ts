import type { CodeableConcept } from '@medplum/fhirtypes';
import type { KnownSummary } from './known-summary.js';

/** Kinds of summary are the site's own. */
export const PROFILE_SYSTEM = 'urn:cloister:profile';

export function profileType({ profile, title }: KnownSummary): CodeableConcept {
  const coding = { system: PROFILE_SYSTEM, version: String(profile.version), code: profile.id };
  return { coding: [coding], text: title };
}
