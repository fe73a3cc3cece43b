import { wordList } from '../word-lists.js';

/** How lists of allergies are written in English. Written for this product. */
/** Before the names of a list. */
export const ALLERGY_LABEL =
  /^[^:]{0,32}(?:allerg\w*|intoleranc\w*|sensitivit\w*)(?: and [^:]{0,24}| list| status)?\s*:\s*/i;
/** Beside the names of a list, none of them. */
export const ALLERGY_ASIDES = wordList(`
  allergy allergies allergic allergen intolerance intolerances tolerated tolerates childhood child children infant
  infancy adult teenager severe mild moderate serious minor major carries carry epipen pen bracelet reaction reactions
  reacted unknown known type year years month months week weeks ago since given previously previous prior possible
  possibly probable query confirmed unconfirmed documented recorded reported reports reviewed updated noted listed see
  none other others patient family mother father unspecified hospital hospitalised hospitalized intubated admitted
  details detail also both avoid avoided caution alert alerts food foods drug drugs medication medications medicine
  medicines environmental seasonal symptoms history otherwise only multiple several various specified stated nothing
  required needed needs adrenaline epinephrine card file chart record records notes today above below remains still
  never always sometimes true false side effect effects exact agent nature date onset resolved treated tested testing
  referral referred clinic negative positive denies denied excluded refuted inactive active
`);
