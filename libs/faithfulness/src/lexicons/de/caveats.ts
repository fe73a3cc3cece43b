/**
 * What takes back, bounds or conditions what stands beside it, in small letters: where the place in the source has it and
 * the sentence does not, nobody vouches for the sentence. Written for Cloister.
 */
export const TAKES_BACK: readonly RegExp[] = [
  /(?<!\p{L})(?:bis auf|außer|ausser|abgesehen von|mit ausnahme|ausgenommen)(?!\p{L})/u,
  /(?<!\p{L})(?:falls|sofern|wenn|es sei denn|vorausgesetzt|je nach)(?!\p{L})/u,
  /(?<!\p{L})(?:kontraindi(?:ziert|kation)\p{L}*|abgeraten|nicht indiziert|widerrufen|aufgehoben|irrtümlich\p{L}*|versehentlich)(?!\p{L})/u,
  /(?<!\p{L})(?:\p{L}*risik\p{L}*|\p{L}*prophyla\p{L}*|vorbeugung|\p{L}*screening|aufklärung|aufgeklärt|impfung gegen|warnzeichen|gefahr)(?!\p{L})/u,
  /(?<![\d/])1\/2(?![\d/])|½|(?<!\p{L})(?:halbe?[nr]?|halbiert\p{L}*)(?!\p{L})/u,
];
/** "1/2 Tbl." before the drug that it is of. */
export const OF_TABLET = /(?<!\p{L})(?:tbl|tabl|kps)\.$/iu;
/** A value that should be: "(Ziel 15-20)". */
export const GOAL =
  /(?<!\p{L})(?:ziel\p{L}*|soll\p{L}*|referenz\p{L}*|norm\p{L}*)[^.;,)]{0,12}\d[\d.,–-]*(?:\s?[-–]\s?\d[\d.,]*)?/gu;
/** "Von Nüchternheit auf Vollkost": the first is over. */
export const FROM_TO = /(?<!\p{L})von (?<old>[^.;,]{1,40}?) (?:auf|zu)(?!\p{L})/u;
/** Resistant or susceptible: whose letter it is stands beside it. */
export const LETTERS = /(?<![\p{L}\d])[RSI](?![\p{L}\d])/gu;
