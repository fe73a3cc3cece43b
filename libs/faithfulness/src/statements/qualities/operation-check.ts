import { OPERATION_HEADING } from '../../lexicons/qualities/realization-cues.js';
import { headingsAbove } from '../guards/headings-above.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isProcedure } from './findings.js';
import { REALIZATION } from './marked-respects.js';
import type { MarkedPlace } from './marked-places.js';

/** "Appendectomy is planned", where the record names it below "Operation", and nowhere as planned. */
export const checkOperations: Check = (comparison) => {
  const { sentence } = comparison;
  const { reader, stanceOf } = REALIZATION;
  return reader.claims(comparison).flatMap((claim): Mismatch[] => {
    const { terms, values, from, to } = claim;
    const operations = terms.filter((term) => isProcedure(term, sentence.words));
    if (operations.length === 0 || stanceOf(values, 1) !== 'planned') return [];
    const places = reader.places({ ...claim, terms: operations }, comparison);
    const isPlanned = places.some(
      (place) => stanceOf(place.values, 1) !== 'plain' && !isDone(place),
    );
    if (isPlanned || !places.some((place) => isBelowOperation(place, comparison))) return [];
    return [{ code: 'realization', says: 'contradicted', start: from, end: to }];
  });
};

function isDone({ values }: MarkedPlace): boolean {
  return REALIZATION.stanceOf(values, 1) === 'done';
}

/** In a section of operations, or in the line that is labelled so. */
function isBelowOperation({ unit, values }: MarkedPlace, { source }: Comparison): boolean {
  const heading = headingsAbove(source)[unit] ?? '';
  if (values.size > 0 && !values.has('done')) return false;
  if (!OPERATION_HEADING.test(heading)) return false;
  const read = source.units[unit];
  const isLabelled = read?.text.toLowerCase().startsWith(heading);
  return !heading.includes(':') || isLabelled || read?.heading?.topic === 'procedures';
}
