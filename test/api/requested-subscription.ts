import type { TestService } from '../support/service.js';
import { DELIVERY_ADDRESS } from './destinations.js';

export const aSubscription = (endpoint = DELIVERY_ADDRESS) => ({
  resourceType: 'Subscription',
  status: 'requested',
  reason: 'audited',
  criteria:
    'DocumentReference?_security=http://terminology.hl7.org/CodeSystem/v3-ObservationValue|AIAST',
  channel: { type: 'rest-hook', endpoint },
});

/** The id of what the service's first client asks for; a client has twenty at most. */
export async function requestedSubscription(
  service: TestService,
  endpoint = DELIVERY_ADDRESS,
): Promise<string> {
  const answer = await service.call('/fhir/R4/Subscription', {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify(aSubscription(endpoint)),
  });
  return /"id":"([\w-]+)"/.exec(await answer.text())?.[1] ?? '';
}
