import type { TestService } from '../support/service.js';
import { signedInPerson } from '../support/people.js';
import type { AuditedRoute } from './audited-people.js';
import { requestedSubscription } from './requested-subscription.js';
import { addDestination, DELIVERY_ADDRESS, DESTINATIONS, waiting } from './destinations.js';
import { rows } from './admin.js';

const SPAN = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };

/** The routes of destinations and of what is sent to them. */
export function routesOfDeliveries(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  let names = 0;
  const body = (): string => {
    names += 1;
    return JSON.stringify({ name: `audited ${names}`, address: DELIVERY_ADDRESS });
  };
  const destination = (): Promise<string> => newDestination(of());
  const deadLettered = async (): Promise<string> => deadLetteredDelivery(of(), await destination());
  const on = (id: string, what = ''): string => `${DESTINATIONS}/${id}${what}`;
  return {
    'DestinationsController.listDestinations': [async () => '', () => operate(DESTINATIONS)],
    'DestinationsController.addDestination': [
      async () => body(),
      (given) => operate(DESTINATIONS, 'POST', given),
    ],
    'DestinationsController.getDestination': [destination, (id) => operate(on(id))],
    'DestinationsController.changeDestination': [
      destination,
      (id) => operate(on(id), 'PUT', body()),
    ],
    'DestinationsController.approveDestination': [
      () => requestedSubscription(of()),
      (id) => operate(on(id, '/approval'), 'POST', JSON.stringify({ address: DELIVERY_ADDRESS })),
    ],
    'DestinationsController.setDestinationState': [
      destination,
      (id) => operate(on(id, '/state'), 'PUT', JSON.stringify({ state: 'off' })),
    ],
    'DestinationsController.renewDestinationSecret': [
      destination,
      (id) => operate(on(id, '/secret'), 'POST'),
    ],
    'DestinationsController.testDestination': [
      destination,
      (id) => operate(on(id, '/test'), 'POST'),
    ],
    'DestinationsController.redeliverToDestination': [
      destination,
      (id) => operate(on(id, '/redelivery'), 'POST', JSON.stringify(SPAN)),
    ],
    'DestinationsController.removeDestination': [destination, (id) => operate(on(id), 'DELETE')],
    'DeliveriesController.listDeliveries': [async () => '', () => operate('/api/deliveries')],
    'DeliveriesController.redeliverDelivery': [
      deadLettered,
      (id) => operate(`/api/deliveries/${id}/redelivery`, 'POST'),
    ],
    'DeliveriesController.discardDelivery': [
      deadLettered,
      (id) => operate(`/api/deliveries/${id}`, 'DELETE'),
    ],
  };
}

/** The id of a destination at a host that is listed. */
export async function newDestination(service: TestService): Promise<string> {
  const administrator = await signedInPerson(service, { roles: ['administrator'] });
  return (await addDestination(administrator, DELIVERY_ADDRESS)).id;
}

/** The id of a delivery that was given up. */
export async function deadLetteredDelivery(
  service: TestService,
  destinationId: string,
): Promise<string> {
  const id = await waiting(service, destinationId, 'A');
  await rows(
    service,
    `update delivery set state = 'dead-lettered', ended_at = now() where id = $1`,
    [id],
  );
  return id;
}
