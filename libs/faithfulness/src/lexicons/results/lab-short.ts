/** Short names of what is measured, which mean it right before a value alone: `key | name`. Written for this product. */
export const LAB_SHORT = `
potassium | k
sodium | na
calcium | ca
magnesium | mg | mag
phosphate | phos | po4
creatinine | cr | crea
urea | ur
lipase | lip
amylase | amy
troponin | tnt | tni | troponin t | troponin i | hstnt
haematocrit | hct | hkt
neutrophils | neut | neuts | neutro
uric acid | ua
hba1c | a1c
procalcitonin | pct
albumin | alb
bilirubin | bili | tbil | t bili
glucose | gluc | glu | glc | bm | bg
lactate | lac
haemoglobin | h
platelets | plts | pl
vitamin d level | vitamin d | vit d | 25 oh vitamin d
b12 level | vitamin b12 | b12
folate | folic acid
ph | ph
ejection fraction | ef
oxygen saturation | sat | o2
heart rate | p
temperature | t
respiratory rate | r
ferritin | fer
transferrin saturation | tsat
cholesterol | chol
triglycerides | tg | trig
bnp | ntprobnp | nt bnp
ggt | gt
ldh | lactate dehydrogenase
cortisol | cortisol level
zinc | zn
chloride | cl
`;
/** Words around the name of what is measured that do not make it another. */
export const ANALYTE_GENERIC =
  /^(?:serum|plasma|blood|venous|level|levels|value|values|count|s|p|b|total|concentration|test|result|mmol|µmol|umol|mg|g|µg|ng|pg|ml|l|dl|u|iu|mu|in|the|of|latest|current|last|random|corrected)$/;
