/** People beside the patient, as a regular expression in small letters. Written for this product. */
export const OTHERS =
  '(?:mother|father|mum|mom|mummy|dad|daddy|parents?|sisters?|brothers?|siblings?|sons?|daughters?|child|children|aunts?|uncles?|cousins?|grand(?:mother|father|parents?|ma|pa|son|daughter|child|children)|wife|husband|spouse|partner|girlfriend|boyfriend|niece|nephew|relatives?|neighbou?rs?|friends?|colleagues?|co-?workers?|room-?mates?|flat-?mates?|house-?mates?|donors?|twin|carers?|mother-in-law|father-in-law|employer|boss)';

export const NAMES_OTHER = new RegExp(
  `\\b(?:${OTHERS}|family(?! (?:physician|doctor|practi|medicine|planning))|familial|fhx?|maternal|paternal)\\b`,
);
/** A clause that is about somebody else: "Her husband has", "gout in her mother", "(mother)", "a neighbour of hers had". */
export const IS_OF_OTHER = new RegExp(
  `^[^a-z]*(?:(?:a|an|the|her|his|my|their|one|patient's|maternal|paternal|older|younger|elder|late|of) ){0,3}${OTHERS}\\b(?! (?:reports?|says?|states?|tells?|told|note[sd]|noticed|thinks?|brought|accompan|gives?|gave|helps?|cares|visits|lives|witnessed|describe[sd]?|is worried|is concerned))|\\b(?:in|of) (?:(?:a|the|her|his|my|their) )(?:\\w+ )?${OTHERS}\\b|\\((?:\\w+ )?${OTHERS}\\b`,
);
