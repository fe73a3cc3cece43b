/** What laboratories measure, and the words for a value of it that is off: `key | name`. Written for this product. */
export const ANALYTES = `
potassium | k | serum potassium | kalium | hyperkalaemia | hyperkalemia | hypokalaemia | hypokalemia
sodium | na | serum sodium | natrium | hyponatraemia | hyponatremia | hypernatraemia | hypernatremia
calcium | corrected calcium | hypercalcaemia | hypercalcemia | hypocalcaemia | hypocalcemia
magnesium | hypomagnesaemia | hypomagnesemia
phosphate | hypophosphataemia | hypophosphatemia
creatinine | creat | serum creatinine | kreatinin
urea | bun | blood urea nitrogen
egfr | gfr | glomerular filtration rate
glucose | blood sugar | blood glucose | sugar | sugars | bm | fingerstick | hyperglycaemia | hyperglycemia | hypoglycaemia | hypoglycemia
hba1c | a1c | haemoglobin a1c | hemoglobin a1c | glycated haemoglobin | glycosylated hemoglobin
haemoglobin | hemoglobin | hb | hgb | anaemia | anemia
haematocrit | hematocrit | hct
white cell count | white cells | wbc | wcc | white blood cell count | white blood cells | white count | leukocytes | leucocytes | leukocytosis | leucocytosis | leukopenia
neutrophils | neutrophil count | neutropenia | anc
platelets | platelet count | plt | thrombocytopenia | thrombocytosis | thrombocytes
mcv
ferritin
iron | transferrin saturation
crp | c reactive protein
esr | sedimentation rate
procalcitonin
lactate | lactic acid
troponin | troponin t | troponin i | hs troponin | trop
bnp | nt probnp | probnp | natriuretic peptide
d dimer | ddimer
inr | international normalised ratio | international normalized ratio
ptt | aptt | partial thromboplastin time
bilirubin | hyperbilirubinaemia
alt | alanine aminotransferase | sgpt
ast | aspartate aminotransferase | sgot
alp | alkaline phosphatase
ggt | gamma gt | gamma glutamyl transferase
albumin | hypoalbuminaemia
lipase
amylase
ck | creatine kinase | cpk
tsh | thyroid stimulating hormone
t4 | free t4 | ft4
psa | prostate specific antigen
cea
cholesterol | total cholesterol
ldl | ldl cholesterol
hdl
triglycerides
uric acid | urate
vitamin d level
b12 level
ammonia
ph | arterial ph
pco2
po2
bicarbonate | hco3
blood culture | blood cultures
urine culture | urine cultures | msu
sputum culture
wound swab | wound culture
stool culture
urinalysis | urine dip | dipstick
proteinuria | urine protein
lithium level
digoxin level
vancomycin level | vancomycin trough
tacrolimus level
ejection fraction | ef | lvef
hiv test | hiv antibody
hepatitis b surface antigen | hbsag
covid test | sars cov 2 pcr
faecal immunochemical test | fecal immunochemical test | fit test
faecal calprotectin | calprotectin
pap smear | smear
`;
interface Limit {
  readonly below: number | null;
  readonly above: number | null;
  /** In which unit, by how it begins; none where the analyte is always given in the same. */
  readonly unit: RegExp | null;
}
/**
 * Values that a laboratory telephones. Written for this product, wide enough to be beyond dispute between
 * laboratories; a laboratory's own flag goes before them.
 */
export const CRITICAL: ReadonlyMap<string, readonly Limit[]> = new Map([
  ['potassium', [{ below: 2.6, above: 6.4, unit: null }]],
  ['sodium', [{ below: 121, above: 159, unit: null }]],
  [
    'glucose',
    [
      { below: 2.6, above: 27, unit: /^mmol/i },
      { below: 45, above: 480, unit: /^mg/i },
    ],
  ],
  [
    'haemoglobin',
    [
      { below: 7, above: null, unit: /^g\s?(?:\/|per )\s?dl/i },
      { below: 70, above: null, unit: /^g\s?(?:\/|per )\s?l/i },
    ],
  ],
  ['inr', [{ below: null, above: 4.9, unit: null }]],
  ['lactate', [{ below: null, above: 3.9, unit: /^mmol/i }]],
  [
    'platelets',
    [
      { below: 20, above: null, unit: /^(?:(?:x|×|\*|k)?\s?(?:10|k)|\/\s?nl|g(?:pt)?\/l|tsd)/i },
      { below: 20_000, above: null, unit: /^\/\s?[µμu]l/i },
    ],
  ],
  [
    'neutrophils',
    [
      { below: 0.5, above: null, unit: /^(?:(?:x|×|\*)?\s?10|\/\s?nl|g(?:pt)?\/l|tsd)/i },
      { below: 500, above: null, unit: /^\/\s?[µμu]l/i },
    ],
  ],
  ['ph', [{ below: 7.2, above: 7.6, unit: null }]],
  [
    'calcium',
    [
      { below: 1.7, above: 3.2, unit: /^mmol/i },
      { below: 6.6, above: 13, unit: /^mg/i },
    ],
  ],
]);
export const ABNORMAL =
  /\b(?:abnormal\w*|high|low|raised|elevated|increased|decreased|reduced|positive|deranged|markedly|severely|grew|grows|growing|growth|rose|risen|fell|fallen|dropped|climbed|peaked|supratherapeutic|subtherapeutic|critical\w*|\d{1,2}x)\b/i;
/** Flags as laboratories print them beside a value: `6.1 H`, `(LL)`. */
export const FLAGGED =
  /\((?:HH?|LL?)\)|\d\s*(?:HH?|LL?)(?![\p{L}\p{N}/])|(?<![/\p{L}])(?:HH|LL)(?!\p{L})/u;
export const CRITICAL_WORDS =
  /\b(?:critical\w*|panic|life[- ]threatening)\b|(?<![/\p{L}])(?:HH|LL)(?!\p{L})/u;
export const CORRECTED_WORDS =
  /\b(?:corrected (?:result|report|value|from)|amended (?:result|report|value)|revised (?:result|report|value|from)|(?:result|report|value)s? (?:was|were|has been|have been|is|now) (?:corrected|amended|revised)|previously reported as|supersedes|replaces (?:the )?(?:earlier|previous) (?:result|report))\b/i;
