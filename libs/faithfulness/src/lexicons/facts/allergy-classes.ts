/** Drugs of a class to which somebody is allergic, by the allergen's name. Written for this product. */
export const ALLERGY_CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['penicillin', /cillin$|^(?:augmentin|amoxiclav|piperacillin)$/],
  ['amoxicillin', /^(?:augmentin|amoxiclav|penicillin|ampicillin)$/],
  ['cephalosporin', /^(?:cef|ceph)/],
  ['sulfa', /^(?:bactrim|trimoxazole|sulfa)/],
  ['quinolones', /floxacin$/],
  ['macrolides', /^(?:erythro|clarithro|azithro)mycin$/],
  ['nsaid', /^(?:ibuprofen|naproxen|diclofenac|ketorolac|indomethacin|meloxicam|celecoxib)$/],
  [
    'opioids',
    /^(?:morphine|codeine|oxycodone|hydromorphone|fentanyl|tramadol|hydrocodone|percocet|vicodin)$/,
  ],
  ['ace inhibitors', /pril$/],
  ['statins', /statin$/],
]);
