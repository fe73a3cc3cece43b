/** What the second number of a duration in shorthand counts: 5/7 is five days, 2/52 two weeks, 3/12 three months. */
export const DURATION_PARTS: Readonly<Record<string, string>> = {
  7: 'day',
  52: 'week',
  12: 'month',
};
/** Beside these a fraction is a duration, and no date or score. */
export const DURATION_BEFORE =
  /(?:\b(?:for|x|over|past|last|within|in|after|every|since|about|approx|lasting|another|further|next|review|follow ?up|f\/u|fu|of|ttos?|supply)|[:×])\s*$/i;
export const DURATION_AFTER =
  /^\s*(?:history|hx|h\/o|ago|course|duration|time|supply|of\b|post|later|old|review|follow|f\/u|rx|tto|antibiotic|abx|hist)/i;

/**
 * Abbreviations that mean several things, one a line: as it is written, and what it may stand for. A draft that has the one
 * for the other is neither supported nor contradicted. Written for this product.
 */
export const AMBIGUOUS = `
pe | pulmonary embolism | pulmonary embolus | physical examination | physical exam | pleural effusion | pericardial effusion
ms | multiple sclerosis | mitral stenosis | morphine sulfate | morphine sulphate | mental status
r o | ruled out
ra | rheumatoid arthritis | room air | right atrium
d c | discharged | discontinued | discharge | discontinue
cva | costovertebral angle | cerebrovascular accident | stroke
mr | mitral regurgitation | modified release
od | overdose | right eye
ai | aortic insufficiency | adrenal insufficiency
ich | intracranial hemorrhage | intracerebral hemorrhage
pd | parkinson's disease | peritoneal dialysis
uc | ulcerative colitis | urine culture
lbp | low back pain | low blood pressure
`;
