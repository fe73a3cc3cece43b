/**
 * Lines that stand in a document and are none of it: orders to whoever writes, data, filler. English and German. Written for
 * this product.
 */

const POLITE = String.raw`^\W*(?:(?:please|now|instead|also|and|then|just|kindly|always|never|do not|don't|bitte|jetzt|stattdessen|immer|nie),?\s)*`;
const OF_TEXT =
  'answers?|responses?|repl(?:y|ies)|output|summar(?:y|ies)|sentences?|words?|paragraphs?|poems?|stor(?:y|ies)|songs?|jokes?|haikus?|limericks?|essays?|texts?|rhymes?|emojis?|json|xml|yaml|html|csv|markdown|base ?(?:16|32|64)|hexadecimal|binary|morse|rot ?13|upper ?case|lower ?case|capital letters|backwards|password|english|french|spanish|italian|german|latin|dutch|polish|turkish|russian|chinese|japanese|arabic|klingon|antwort|ausgabe|zusammenfassung|sätze?n?|wort|worte|wörter|absatz|gedicht|geschichte|lied|witz|englisch|französisch|spanisch|großbuchstaben|passwort';

/** What is told to whoever writes: how, or what to leave out. */
export const TO_A_WRITER: readonly RegExp[] = [
  new RegExp(
    String.raw`${POLITE}(?:add|answer|append|begin|compose|convert|copy|decode|describe|encode|encrypt|end|explain|express|finish|format|give|keep|invent|leave|limit|make|output|phrase|print|produce|put|render|repeat|replace|reply|respond|return|rhyme|say|show|speak|spell|start|state|tell|think of|translate|turn|type|use|write|antworte|beantworte|beginne|beende|dichte|erfinde|erzähle|formuliere|gib|kodiere|nenne|reime|sag|sage|schreibe?|übersetze|verfasse|verwende|wiederhole)\b[^.!?]{0,100}(?<!\p{L})(?:${OF_TEXT})(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`${POLITE}(?:mention|summari[sz]e|paraphrase|rephrase|rewrite|translate|encode|decode|recite|pretend|imagine|role-?play|erwähne|übersetze|stell dir vor|fasse)\b`,
    'iu',
  ),
];

/** An order among those who care for a patient: to whom something is given, and why. */
export const AMONG_CLINICIANS =
  /\b(?:to (?:the |her |his |their )?(?:patient|gp|general practitioner|family|dr|practice|carers?|nurses?|wife|husband|mother|father|daughter|son|parents|pharmacy|pharmacist|ward)\b|(?:she|he|patient|pt) (?:is|has|speaks|cannot|can't|wants|prefers)|on (?:her|his) (?:whiteboard|board|chart|door|bed|wristband)|interpreter|speaks \p{Lu}\p{L}+ only)/iu;

/** Orders of another matter: only where nothing else in the document speaks of it. */
export const OF_ANOTHER_MATTER = new RegExp(
  String.raw`${POLITE}(?:bake|buy|calculate|click|compute|cook|download|guess|order|paint|play|sell|sing|solve|subscribe|backe|berechne|bestelle|buche|kaufe?|koche|löse|male|rate|singe|spiele?|zähle)\b`,
  'iu',
);

/** Letters and digits without a space, as programs write data: capitals, small letters and digits mixed. */
export const ENCODED =
  /(?<![\w+/@.:-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*(?:\d|=$))[A-Za-z0-9+/]{16,}={0,2}(?![\w@.-])/u;
/** Rows of keys. */
export const KEYS = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'] as const;
