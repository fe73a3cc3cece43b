/** Before the name of a test, up to the next mark: it is asked for. Written for this product. */
export const ASKED_BEFORE =
  /\b(?:order(?:s|ed|ing)?|request(?:s|ed|ing)?|arrang(?:e|ed|ing)|send(?:ing)?|check(?:ing)?|recheck(?:ing)?|repeat(?:ing)?|schedul(?:e|ed|ing)|recommend(?:s|ed|ing)?|plan(?:s|ned|ning)?|await(?:s|ing)?|obtain(?:ing)?|get(?:ting)?|see what|ask for|due for|please)\b[^.;:?]*$/iu;
/** Behind it. */
export const ASKED_AFTER =
  /^[^.;:?,]{0,20}\b(?:pending|to follow|awaited|outstanding|not (?:yet )?(?:back|available)|next (?:week|month|visit|time)|(?:has|have) been (?:ordered|requested|sent))\b/iu;
/** "It was negative", "the results look good": how a sentence begins when what was asked for before has come. */
export const HAS_COME =
  /^\W*(?:\w+\W+){0,3}(?:it|they|that|this|which|results?|everything)\W(?:\w+\W+){0,3}(?:was|were|is|are|came|comes|showed|shows|looks?|looked)\b/iu;
