import type { ActorRef } from '@app/auth';
import { blindIndex, type ObjectKey, sealJson, sealText } from '@app/crypto';
import { newId } from '@app/platform';

type Row = Readonly<Record<string, unknown>>;

export const NOTE_OF_MANY =
  'HISTORY: Dry cough for two weeks.\n\nPLAN: Stop lisinopril and return in four weeks.\n';

/** One of many documents: the oldest has the number 0. */
export interface OneOfMany {
  readonly number: number;
  readonly id: string;
  readonly tenantId: string;
  readonly compartmentId: string;
  readonly actor: ActorRef;
  readonly arrived: Date;
}

export interface FileOfMany {
  /** Of the object key. */
  readonly id: string;
  readonly key: ObjectKey;
  readonly contentId: string;
  readonly extractionId: string;
}

export function isExtracted(number: number): boolean {
  return stateOf(number) === 'extracted';
}

export function documentRow(
  one: OneOfMany,
  file: FileOfMany,
  index: ObjectKey,
  about: { readonly patientId: string | undefined; readonly encounterId: string | undefined },
): Row {
  const { number, id } = one;
  const place = (column: string) => ({
    tenantId: one.tenantId,
    table: column,
    rowId: id,
    version: 1,
  });
  const external = `EXT-${number}`;
  return {
    ...ownerOf(one),
    id,
    state: stateOf(number),
    state_reason: stateOf(number) === 'rejected' ? 'no-text' : null,
    source: sourceOf(number),
    media_type: 'text/plain',
    size_bytes: Buffer.byteLength(NOTE_OF_MANY),
    object_key_id: file.id,
    blob_id: file.contentId,
    index_version: 1,
    content_index: blindIndex(index, { field: 'document.content', value: id }),
    file_name_sealed: sealText(file.key, place('document.file_name'), `note-${number}.txt`),
    external_number_index: blindIndex(index, {
      field: 'document.external_number',
      value: external,
    }),
    external_number_sealed: sealText(file.key, place('document.external_number'), external),
    patient_id: about.patientId,
    encounter_id: about.encounterId,
    attempts: 1,
  };
}

export function extractionRow({ id, tenantId, arrived }: OneOfMany, file: FileOfMany): Row {
  return {
    id: newId(),
    tenant_id: tenantId,
    document_id: id,
    number: 1,
    format_version: 1,
    blob_id: file.extractionId,
    character_count: NOTE_OF_MANY.length,
    page_count: null,
    warning_codes: [],
    created_at: arrived,
  };
}

export function summaryRow(one: OneOfMany, id: string, objectKeyId: string): Row {
  return {
    ...ownerOf(one),
    id,
    state: 'draft',
    priority: 'routine',
    profile_id: 'visit-note',
    profile_version: 1,
    object_key_id: objectKeyId,
    tokens_in: 30,
    tokens_out_estimate: 100,
    tokens_counted_at: one.arrived,
    attempts: 1,
  };
}

export function versionRow(
  { tenantId, actor, arrived }: OneOfMany,
  summaryId: string,
  key: ObjectKey,
): Row {
  const id = newId();
  const length = NOTE_OF_MANY.length;
  const content = {
    v: 1,
    text: 'Dry cough, most likely caused by lisinopril, which is stopped.',
    label: 'Machine draft, not reviewed',
    model: null,
    receipt: { sourceCharacters: length, readCharacters: length, sourceTokens: 30, calls: [] },
  };
  return {
    id,
    tenant_id: tenantId,
    summary_id: summaryId,
    number: 1,
    kind: 'generated',
    content_sealed: sealJson(
      key,
      { tenantId, table: 'summary_version', rowId: id, version: 1 },
      content,
    ),
    content_sha256: Buffer.alloc(32),
    actor_kind: actor.kind,
    actor_id: actor.id,
    created_at: arrived,
  };
}

function ownerOf({ tenantId, compartmentId, actor, arrived }: OneOfMany): Row {
  return {
    tenant_id: tenantId,
    compartment_id: compartmentId,
    confidentiality: 'N',
    actor_kind: actor.kind,
    actor_id: actor.id,
    created_at: arrived,
    changed_at: arrived,
  };
}

function stateOf(number: number): string {
  if (number < 20) return 'quarantined';
  return number % 33 === 0 ? 'rejected' : 'extracted';
}

function sourceOf(number: number): string {
  if (number % 500 === 0) return 'web';
  if (number % 10 === 0) return 'fhir';
  return number % 3 === 0 ? 'hl7' : 'rest';
}
