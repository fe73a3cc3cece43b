import { advice } from './advice.js';
import { allergies } from './allergies.js';
import { diagnoses } from './diagnoses.js';
import { drugs } from './drugs.js';
import type { GermanFact, PlacedUnit } from './fact.js';
import { followUps, pending } from './plans.js';
import { procedures } from './procedures.js';
import { critical } from './results.js';
import { terms } from './terms.js';

/** All of them, in one pass for each kind. */
export function factsOf(units: readonly PlacedUnit[]): readonly GermanFact[] {
  return [
    ...allergies(units),
    ...drugs(units),
    ...units.flatMap(critical),
    ...units.flatMap(pending),
    ...units.flatMap(followUps),
    ...procedures(units),
    ...diagnoses(units),
    ...terms(units),
    ...units.flatMap(advice),
  ];
}
