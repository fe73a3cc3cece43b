import type { TFunction } from 'i18next';
import type { Actor, PatientMerge } from '@app/api-client';
import { actorLabel } from './document-labels.js';

const SHORT = 8;
const OF_CONNECTION = /^hl7\//;

type Side = PatientMerge['from'];

/** What a source said of two patients: "A-1 (HOSP) goes on as B-2 (HOSP)". */
export function mergeLabel(t: TFunction<'documents'>, merge: PatientMerge): string {
  const { kind, from, fromPatientId, into, intoPatientId } = merge;
  return t(`merges.said.${kind}`, {
    from: sideLabel(t, from, fromPatientId),
    into: sideLabel(t, into, intoPatientId),
  });
}

/** Who may see no document of a patient is told which row it is, and no more. */
export function sideLabel(t: TFunction<'documents'>, side: Side, id: string): string {
  if (side === null) return t('merges.unnamed', { id: id.slice(-SHORT) });
  const { identifier, authority } = side;
  return authority === null ? identifier : t('merges.assigned', { identifier, authority });
}

/** The name of the HL7 connection that said so. */
export function connectionOf({ by }: Pick<PatientMerge, 'by'>): string {
  return by.replace(OF_CONNECTION, '');
}

/** A person, or the connection whose source took it back. */
export function undoneByLabel(t: TFunction<'documents'>, actor: Actor): string {
  return actor.kind === 'service' && OF_CONNECTION.test(actor.id)
    ? connectionOf({ by: actor.id })
    : actorLabel(t, actor);
}
