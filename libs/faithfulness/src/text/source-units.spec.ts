import { expect, it } from 'vitest';
import { unitsOf } from './source-units.js';

function speakers(source: string): readonly string[] {
  return unitsOf(source).map(({ speaker }) => speaker);
}

it('reads who speaks', () => {
  expect(speakers('Doctor: Any pain?\nPatient: No.')).toEqual(['doctor', 'patient']);
  expect(speakers('Patient: My knee hurts.')).toEqual(['patient']);
  expect(speakers('[doctor] next is mr hill\n\nhe has a cough')).toEqual(['doctor', '']);
});

it('takes a line of a form for no speech', () => {
  const form = 'Operation note.\nPatient: boy of two years.\nRight groin incision.';
  expect(speakers(form)).toEqual(['', '', '']);
  const units = unitsOf(form).map(({ start, end }) => form.slice(start, end));
  expect(units).toContain('Patient: boy of two years.');
});
