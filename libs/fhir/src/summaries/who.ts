import type { Device, Meta, Practitioner, Resource } from '@medplum/fhirtypes';
import { uuidIdentifier } from '../identifiers.js';
import { MADE_BY_AI } from '../systems.js';
import type { KnownDevice, KnownSigner } from './known-summary.js';

/** Of each resource that a model had a part in. */
export function metaOf(changedAt: Date): Meta {
  return { lastUpdated: changedAt.toISOString(), security: [MADE_BY_AI] };
}

export function isMadeByAi({ meta }: Pick<Resource, 'meta'>): boolean {
  return (meta?.security ?? []).some(
    ({ system, code }) => system === MADE_BY_AI.system && code === MADE_BY_AI.code,
  );
}

/** The model, in the version and with the hash that wrote it. */
export function deviceOf(device: KnownDevice | null, id: string): Device {
  if (!device) {
    return { resourceType: 'Device', id, deviceName: [{ name: 'Cloister', type: 'model-name' }] };
  }
  const { runId, kind, name: called, modelSha256, adapterSha256, engine, service } = device;
  const hashes = [
    { name: 'SHA-256 of the model', value: modelSha256 },
    { name: 'SHA-256 of the adapter', value: adapterSha256 },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  return {
    resourceType: 'Device',
    id,
    identifier: [uuidIdentifier(runId)],
    deviceName: [{ name: called, type: 'model-name' }],
    type: { text: kind },
    version: [
      { type: { text: 'Cloister' }, value: service },
      { type: { text: 'engine' }, value: engine },
    ],
    ...(hashes.length > 0 && {
      property: hashes.map(({ name, value }) => ({
        type: { text: name },
        valueCode: [{ text: value }],
      })),
    }),
  };
}

export function practitionerOf({ personId, name }: KnownSigner, id: string): Practitioner {
  return {
    resourceType: 'Practitioner',
    id,
    identifier: [uuidIdentifier(personId)],
    ...(name !== null && { name: [{ text: name }] }),
  };
}
