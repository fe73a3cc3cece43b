/** Verbs of a sentence: what has one is no item of a list. Written for this product. */
export const SENTENCE_VERBS_DE =
  /(?<!\p{L})(?:hat|haben|hatte|ist|sind|war|waren|wird|werden|wurde|wurden|nimmt|nahm|trägt|bekommt|bekam|erhält|erhielt|kommt|kam|leidet|raucht|benutzt|führt|lebt|arbeitet)(?!\p{L})/iu;
