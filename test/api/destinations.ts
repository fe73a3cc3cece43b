import { newId } from '@app/platform';
import { z } from 'zod';
import {
  type DeliveriesQuery,
  DeliveryList,
  type DeliveryView,
} from '../../apps/api/src/deliveries/deliveries.dto.js';
import {
  DestinationView,
  NewDestinationView,
} from '../../apps/api/src/deliveries/destinations.dto.js';
import type { SignedInPerson } from '../support/people.js';
import type { TestService } from '../support/service.js';
import { rows } from './admin.js';
import { sendJson } from './person-requests.js';

export const DESTINATIONS = '/api/destinations';
/** Listed in the settings of the service that the routes are asked of; nothing is sent there. */
export const DELIVERY_HOST = 'hooks.example.org';
export const DELIVERY_ADDRESS = `https://${DELIVERY_HOST}/in`;

let names = 0;

/** Added by an administrator. */
export async function addDestination(
  who: SignedInPerson,
  address: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<NewDestinationView & { readonly secret: string }> {
  names += 1;
  const body = { name: `destination ${names}`, address, ...given };
  const response = await sendJson(who, 'POST', DESTINATIONS, body);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  const added = NewDestinationView.parse(await response.json());
  return { ...added, secret: added.secret ?? '' };
}

export async function destinationOf(who: SignedInPerson, id: string): Promise<DestinationView> {
  return DestinationView.parse(await (await who.call(`${DESTINATIONS}/${id}`)).json());
}

/** As the page lists them, the oldest first. */
export async function deliveriesTo(
  who: SignedInPerson,
  destination: string,
  state: NonNullable<DeliveriesQuery['state']> | '' = '',
): Promise<readonly DeliveryView[]> {
  const query = `destination=${destination}&order=oldest${state && `&state=${state}`}`;
  const response = await who.call(`/api/deliveries?${query}`);
  return DeliveryList.parse(await response.json()).items;
}

/** A signed summary that has nothing but its row. */
async function summaryRow(service: TestService): Promise<string> {
  const [id, keyId] = [newId(), newId()];
  await rows(service, `insert into object_key values ($1, $2, 'summary', 1, null)`, [
    keyId,
    service.tenantId,
  ]);
  await rows(
    service,
    `insert into summary (id, tenant_id, compartment_id, confidentiality, state, priority, profile_id,
       profile_version, object_key_id, tokens_in, tokens_out_estimate, actor_kind, actor_id,
       created_at, changed_at)
     select $1, tenant_id, id, 'N', 'signed', 'routine', 'general', 1, $2, 1, 1, 'service', 'test',
       now(), now() from compartment where tenant_id = $3 and is_default`,
    [id, keyId, service.tenantId],
  );
  return id;
}

/** What a consumer of events would write, of a patient of that name; the id of the delivery. */
export async function waiting(
  service: TestService,
  destinationId: string,
  patient: string,
  given: { readonly state?: 'pending' | 'sent'; readonly hoursAgo?: number } = {},
): Promise<string> {
  const [{ id }] = z.tuple([z.object({ id: z.uuid() })]).parse(
    await rows(
      service,
      `insert into delivery (id, tenant_id, destination_id, event, summary_id, version, order_key,
         occurred_at, state, since, next_attempt_at, created_at)
       values ($1, $2, $3, 'signed', $4, 1, md5($5)::uuid, clock_timestamp(), $6,
         now() - make_interval(hours => $7), now(), clock_timestamp()) returning id`,
      [
        newId(),
        service.tenantId,
        destinationId,
        await summaryRow(service),
        `${destinationId} ${patient}`,
        given.state ?? 'pending',
        given.hoursAgo ?? 0,
      ],
    ),
  );
  return id;
}
