/** A problem that a value is the definition of: its stem, what is measured, and from where on everybody calls it so. */
export interface ImpliedProblem {
  readonly stems: readonly string[];
  readonly analyte: string;
  readonly isSo: (value: number) => boolean;
}

/**
 * Adult values in the units of Britain and of the United States, well inside what laboratories flag. Written for this product.
 */
export const IMPLIED_PROBLEMS: readonly ImpliedProblem[] = [
  {
    stems: ['anemia', 'anemic'],
    analyte: 'haemoglobin',
    isSo: (value) => (value > 3 && value < 12) || (value > 30 && value < 120),
  },
  {
    stems: ['hyponatremia', 'hyponatremic'],
    analyte: 'sodium',
    isSo: (value) => value > 90 && value < 133,
  },
  { stems: ['hypernatremia'], analyte: 'sodium', isSo: (value) => value > 147 && value < 200 },
  {
    stems: ['hypokalemia', 'hypokalemic'],
    analyte: 'potassium',
    isSo: (value) => value > 1 && value < 3.4,
  },
  {
    stems: ['hyperkalemia', 'hyperkalemic'],
    analyte: 'potassium',
    isSo: (value) => value > 5.5 && value < 12,
  },
  { stems: ['acidosis', 'acidotic'], analyte: 'ph', isSo: (value) => value > 6.5 && value < 7.33 },
  { stems: ['alkalosis', 'alkalotic'], analyte: 'ph', isSo: (value) => value > 7.47 && value < 8 },
  {
    stems: ['thrombocytopenia', 'thrombocytopenic'],
    analyte: 'platelets',
    isSo: (value) => value > 0 && value < 140,
  },
  {
    stems: ['neutropenia', 'neutropenic'],
    analyte: 'neutrophils',
    isSo: (value) => value >= 0 && value < 1.5,
  },
  {
    stems: ['fever', 'febrile', 'pyrexia', 'pyrexial'],
    analyte: 'temperature',
    isSo: (value) => (value >= 38.1 && value < 43) || (value >= 100.5 && value < 110),
  },
  {
    stems: ['tachycardia', 'tachycardic'],
    analyte: 'heart rate',
    isSo: (value) => value > 105 && value < 300,
  },
  {
    stems: ['hypoxia', 'hypoxic', 'hypoxemia'],
    analyte: 'oxygen saturation',
    isSo: (value) => value > 40 && value < 91,
  },
];
/** "BP 88/50" */
export const HYPOTENSION = ['hypotension', 'hypotensive'];
export const PRESSURE = /\b(?:bp|blood pressure)\b\D{0,16}(\d{2,3}) ?\/ ?(\d{2,3})\b/giu;
export const LOW_SYSTOLIC = 92;
