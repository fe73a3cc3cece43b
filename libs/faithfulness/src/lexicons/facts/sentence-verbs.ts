/** Verbs of a sentence: what has one is no item of a list. Written for this product. */
export const SENTENCE_VERBS =
  /\b(?:is|are|was|were|has|have|had|does|did|takes?|took|lives?|works?|carries|carried|reports?|reported|denies|denied|states?|stated|needs?|needed|started|stopped|given|treated|tolerat\w+|avoids?|gets?|got|can|cannot|will|would|should|must|no|not|never|without)\b/i;
