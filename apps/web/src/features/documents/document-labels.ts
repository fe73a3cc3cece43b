import type { TFunction } from 'i18next';
import type { Actor, Document } from '@app/api-client';

type TypeOfFile =
  | 'pdf'
  | 'word'
  | 'excel'
  | 'powerPoint'
  | 'openDocument'
  | 'rtf'
  | 'html'
  | 'cda'
  | 'fhir'
  | 'email'
  | 'text';

const TYPES: Readonly<Record<string, TypeOfFile>> = {
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'word',
  'application/vnd.ms-word.document.macroenabled.12': 'word',
  'application/msword': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'powerPoint',
  'application/vnd.oasis.opendocument.text': 'openDocument',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/hl7-cda+xml': 'cda',
  'application/xml': 'cda',
  'text/xml': 'cda',
  'application/fhir+json': 'fhir',
  'application/fhir+xml': 'fhir',
  'application/json': 'fhir',
  'message/rfc822': 'email',
  'application/vnd.ms-outlook': 'email',
  'text/plain': 'text',
  'text/csv': 'text',
  'text/markdown': 'text',
};

/** "PDF", "Word" …: what people call a type of file. */
export function typeLabel(t: TFunction<'documents'>, mediaType: string): string {
  return t(`types.${TYPES[mediaType] ?? 'other'}`);
}

export function isPdf({ mediaType }: Pick<Document, 'mediaType'>): boolean {
  return TYPES[mediaType] === 'pdf';
}

/** Who it was; the service itself and its operator have no names. */
export function actorLabel(t: TFunction<'documents'>, { kind, id, name }: Actor): string {
  if (name !== null) return name;
  if (kind === 'service') return t(id === 'operator' ? 'actors.operator' : 'actors.service');
  return t(`actors.${kind}`);
}

/** The one state that tells how far it is: that of the newest summary once there is one. */
export function stateOf(document: Pick<Document, 'state' | 'summary'>) {
  return document.state === 'extracted' && document.summary
    ? ({ of: 'summary', state: document.summary.state } as const)
    : ({ of: 'document', state: document.state } as const);
}
