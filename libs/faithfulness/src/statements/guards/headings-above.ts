import type { ReadUnit, SourceIndex } from '../../text/source-index.js';

/** "Past medical history", "Current problems", "Planned procedures": a short line without a full stop. */
const NAMED =
  /^[\s#*•·-]*(?:past|previous|prior|former|current|active|ongoing|present|resolved|inactive|historical|stopped|discontinued|planned|scheduled|upcoming|pending|future|suspected|possible|differential|working|family|completed|performed|confirmed|definite|cancelled|declined)\b[^.!?|]{0,50}$/i;
const LONGEST_LABEL = 60;
const LABEL = /^[^:|]{1,60}:/;
const known = new WeakMap<SourceIndex, readonly string[]>();

/** What stands above each unit of a source, in small letters; empty where nothing does. */
export function headingsAbove(source: SourceIndex): readonly string[] {
  const read = known.get(source) ?? readHeadings(source.units);
  known.set(source, read);
  return read;
}

function readHeadings(units: readonly ReadUnit[]): readonly string[] {
  let heading: ReadUnit['heading'] = null;
  let said = '';
  return units.map((unit) => {
    if (unit.speaker !== '') {
      heading = null;
      return (said = '');
    }
    const text = unit.text.trim();
    if (text.length <= LONGEST_LABEL && NAMED.test(text.replace(/:$/, ''))) {
      said = text.toLowerCase();
      heading = unit.heading;
    } else if (unit.heading !== heading) {
      heading = unit.heading;
      said =
        heading === null
          ? ''
          : (LABEL.exec(text)?.[0] ?? text.slice(0, LONGEST_LABEL)).toLowerCase();
    }
    return said;
  });
}
