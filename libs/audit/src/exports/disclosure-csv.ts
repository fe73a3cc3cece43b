import { type DisclosurePurpose, purposeOf } from '../review/disclosures.service.js';
import { csvLines } from './csv.js';
import type { ExportedEntry } from './exported-entry.js';

const COLUMNS = [
  'date and time (UTC)',
  'received by',
  'kind of recipient',
  'recipient id',
  'network address',
  'what',
  'record',
  'purpose',
  'emergency access',
  'entry',
];

const KINDS = { person: 'person', client: 'system', service: 'the service itself' } as const;

const WHAT: Readonly<Record<string, string>> = {
  'document.content-read': 'the original document',
  'document.listed': 'a list of the patient’s documents',
  'document.read': 'the details of the document',
  'document.text-read': 'the text of the document',
  'lookup.made': 'that a patient with this identifier exists, with name',
  'review.read': 'the status of the review of the summary',
  'run.read': 'the record of how the summary was made',
  'signature.previewed': 'what was about to be signed',
  'signature.read': 'what was signed',
  'story.read': 'the history of the document',
  'summary.followed': 'the summary while it was written',
  'summary.read': 'the summary',
  'version.compared': 'how two versions of the summary differ',
  'version.read': 'a version of the summary',
  'working-copy.read': 'a working copy of the summary',
};

const PURPOSES: Readonly<Record<DisclosurePurpose, string>> = {
  emergency: 'emergency access (break-glass), with a reason for the reviewing auditor',
  system: 'passed on to a connected system of the organization',
  work: 'use by the organization’s own people',
};

export function disclosureHeader(): string {
  return csvLines([COLUMNS]);
}

export function disclosureRows(entries: readonly ExportedEntry[]): string {
  return csvLines(entries.map(toRow));
}

function toRow({ text, actorName, caller }: ExportedEntry): readonly unknown[] {
  const { purpose, breakGlass } = purposeOf(text.actor.kind, text);
  const { type, id } = text.subject;
  return [
    text.time,
    actorName,
    KINDS[text.actor.kind],
    text.actor.id,
    caller.address,
    WHAT[text.action] ?? text.action,
    id === null ? '' : `${type} ${id}`,
    PURPOSES[purpose],
    breakGlass,
    text.id,
  ];
}
