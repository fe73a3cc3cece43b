/** Words by which a text corrects another one: "should read", "entered in error", "Korrektur". */
export const CORRECTS =
  /(?<!\p{L})(?:should read|correct(?:ion|ed)|corrigend(?:um|a)|errat(?:um|a)|amend(?:ed|ment)|addendum|entered in error|disregard|supersedes|korrektur|korrigiert|berichtig\p{L}*|nachtrag|irrtümlich|muss heißen)(?!\p{L})/iu;
