import { csvHeader, csvRows } from './csv.js';
import { disclosureHeader, disclosureRows } from './disclosure-csv.js';
import type { ExportedEntry } from './exported-entry.js';
import { fhirLines } from './fhir/audit-event.js';
import { OCSF_VERSION, ocsfLines } from './ocsf.js';

export interface ExportFormatDefinition {
  readonly mediaType: string;
  /** Of the media type, as a header has them after it. */
  readonly parameters?: string;
  readonly extension: string;
  /** Before the first line. */
  readonly header?: string;
  /** `site` is the address of this installation. */
  readonly lines: (entries: readonly ExportedEntry[], site: string) => string;
}

interface TrailFormatDefinition extends ExportFormatDefinition {
  /** What the file is, for callers of the api. */
  readonly description: string;
}

const CSV = { mediaType: 'text/csv', parameters: 'charset=utf-8; header=present' };

/** The formats of entries of the trail. Their names are recorded with each export and never change. */
const TRAIL = {
  csv: { description: 'RFC 4180', ...CSV, extension: 'csv', header: csvHeader(), lines: csvRows },
  fhir: {
    description: 'AuditEvents of FHIR R4 as NDJSON',
    mediaType: 'application/fhir+ndjson',
    extension: 'fhir.ndjson',
    lines: fhirLines,
  },
  ocsf: {
    description: `events of OCSF ${OCSF_VERSION} as lines of JSON`,
    mediaType: 'application/x-ndjson',
    extension: 'ocsf.ndjson',
    lines: ocsfLines,
  },
} as const satisfies Readonly<Record<string, TrailFormatDefinition>>;

const DISCLOSURES: ExportFormatDefinition = {
  ...CSV,
  extension: 'csv',
  header: disclosureHeader(),
  lines: disclosureRows,
};

export type TrailFormat = keyof typeof TRAIL;
/** Of the trail, or of what was disclosed of one patient. */
export type ExportFormat = TrailFormat | 'disclosures';

export const TRAIL_FORMATS: readonly TrailFormat[] = Object.keys(TRAIL).filter(isTrailFormat);

export function trailFormat(format: TrailFormat): TrailFormatDefinition {
  return TRAIL[format];
}

export function exportFormat(format: ExportFormat): ExportFormatDefinition {
  return format === 'disclosures' ? DISCLOSURES : TRAIL[format];
}

function isTrailFormat(name: string): name is TrailFormat {
  return Object.hasOwn(TRAIL, name);
}
