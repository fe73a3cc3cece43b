import { ClientsService, TenantsService } from '@app/auth';
import { newId, operatorActor } from '@app/platform';
import type { TestService } from '../support/service.js';
import { rows } from './admin.js';

export type Caller = (path: string, init?: RequestInit) => Promise<Response>;

/** Calls the api with another key than that of the service's first client. */
export function callerWith(service: TestService, key: string): Caller {
  return (path, init = {}) =>
    service.call(path, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${key}` },
    });
}

/** A client of another tenant. */
export async function stranger(service: TestService): Promise<Caller> {
  const tenantId = await service.get(TenantsService).create('Other organization');
  const { key } = await service
    .get(ClientsService)
    .add(operatorActor('test', tenantId), `stranger ${newId()}`);
  return callerWith(service, key);
}

/** A client of the same tenant in a compartment of its own. */
export async function neighbour(service: TestService): Promise<Caller> {
  const { client, key } = await service
    .get(ClientsService)
    .add(operatorActor('test', service.tenantId), `neighbour ${newId()}`);
  const ward = await addCompartment(service);
  await rows(service, 'update client_compartment set compartment_id = $1 where client_id = $2', [
    ward,
    client.id,
  ]);
  return callerWith(service, key);
}

export async function addCompartment(service: TestService): Promise<string> {
  const id = newId();
  await rows(
    service,
    `insert into compartment (id, tenant_id, name, is_default) values ($1, $2, $3, false)`,
    [id, service.tenantId, `ward ${id}`],
  );
  return id;
}

export const OUTSIDERS = [
  ['of another tenant', stranger],
  ['of another compartment', neighbour],
] as const;
