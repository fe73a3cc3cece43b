import { InvalidFhirRequest } from '../faults/fhir-issue.js';

/** From a moment on, and before another one. */
export interface DateSpan {
  readonly from?: Date;
  readonly to?: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WRITTEN =
  /^(eq|ge|gt|le|lt)?(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * A date is all of its day in UTC, a minute all of it: `gt` begins after that, and `le` ends with it (FHIR
 * R4, 3.1.1.4.7). Throws `InvalidFhirRequest`.
 */
export function dateSpanOf(written: string): DateSpan {
  const [whole, prefix = 'eq', , minute, second, fraction] = WRITTEN.exec(written) ?? [];
  const text = (whole ?? '').replace(/^[a-z]+/, '');
  const from = new Date(text);
  // a day that no month has would be one of the next month
  const isDay = text.slice(0, 10) === isoDayOf(text);
  if (whole === undefined || !isDay || Number.isNaN(from.getTime())) {
    const asked = 'A date has eq, ge, gt, le or lt and a day, or a time with its offset.';
    throw new InvalidFhirRequest('malformed', asked, 'invalid');
  }
  const to = new Date(from.getTime() + lengthOf(minute, second, fraction));
  switch (prefix) {
    case 'ge':
      return { from };
    case 'gt':
      return { from: to };
    case 'le':
      return { to };
    case 'lt':
      return { to: from };
    default:
      return { from, to };
  }
}

/** In milliseconds, by how exactly it is written. */
function lengthOf(
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
): number {
  if (minute === undefined) return DAY_MS;
  if (second === undefined) return 60_000;
  return fraction === undefined ? 1000 : 10 ** (3 - fraction.length);
}

function isoDayOf(text: string): string | null {
  const day = new Date(text.slice(0, 10));
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}
