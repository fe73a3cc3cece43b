/** What marks a fact that a draft must not lose, in lower case. Written for this product. */
export const PENDING_DE =
  /(?<!\p{L})(?:steht|stehen|stand|standen) (?:[^.;]{0,30} )?aus(?!\p{L})|(?<!\p{L})(?:ausstehend\p{L}*|noch offen|in arbeit|nachgereicht|noch nicht vor(?:liegend)?|folgt(?: noch)?|folgen(?: noch)?|noch nicht (?:eingetroffen|fertig|vorhanden)|abzuwarten|bleibt abzuwarten)(?!\p{L})/u;
/** The same in a draft, where less will do. */
export const LEFT_OPEN_DE =
  /(?<!\p{L})(?:steht|stehen|aussteh\p{L}*|offen|arbeit|nachgereicht|noch nicht|folgt|folgen|abzuwarten|abwarten|erwartet|läuft|laufend\p{L}*|nachzufragen|anzufordern|einzuholen)(?!\p{L})/u;
export const FOLLOW_UP_DE =
  /(?<!\p{L})(?:\p{L}*kontroll\p{L}*|\p{L}*vorstellung|vorzustellen|vorstellen|\p{L}*termin\p{L}*|fadenzug|fäden|\p{L}*entfernung|nachsorge|empfehlen|empfohlen|geplant|vorgesehen|vereinbart|einbestellt|wiederholung|wiederholen|erneut\p{L}*)(?!\p{L})/u;
/** What already took place. */
export const DONE_DE =
  /(?<!\p{L})(?:erfolgte|erfolgten|wurde[n]? (?:\p{L}+ ){0,4}(?:durchgeführt|vorgestellt|kontrolliert|aufgenommen|entlassen)|zeigte[n]?|ergab|stellte sich)(?!\p{L})/u;
export const CRITICAL_DE =
  /(?<!\p{L})(?:kritisch\p{L}*|lebensbedrohlich\p{L}*|alarmwert\p{L}*|panikwert\p{L}*|hh|ll|deutlich (?:erhöht|erniedrigt|vermindert)|massiv (?:erhöht|erniedrigt)|notfallmäßig|sofort mitgeteilt|telefonisch)(?!\p{L})|!{2,}|↑↑|↓↓|\+\+/u;
export const CORRECTED_DE = /(?<!\p{L})(?:korrigiert\p{L}*|berichtigt\p{L}*|korrektur)(?!\p{L})/u;
/** Of stems. */
export const PROCEDURE_DE =
  /(?:ektomi|otomi|plasti|implantation|implant|resek|osteosynthes|transplant|amput|bypass|stent|tep)$/;
/** What an allergy does, and how it is spoken of: no allergens. Stems. */
export const REACTION_DE =
  /^(?:exanthem|urtikaria|anaphyla|hautausschlag|ausschlag|schock|angioodem|quincke|odem|juckreiz|reaktion|hautreaktion|atemnot|dyspnoe?|ubelkei|erbrech|diarrho|durchfall|schwellung|schwell|rotung|rot|einnahm|jahr|kind|patient|allergiepass|pass|bekannt|cave|achtung|vorsicht)/;
/** Analytes that are drugs as well: those only with a dose. */
export const ANALYTES_DE = new Set([
  'kalium',
  'magnesium',
  'eisen',
  'folsäure',
  'natrium',
  'lithium',
]);
export const ALLERGY_HEADING_DE = /allerg|unverträglich|cave/;
export const MEDICATION_HEADING_DE = /medik|arznei|therapie/;
/** English names of drugs that do grave harm are written like this in German, but for their last letter. */
export const HIGH_ALERT_DE = [
  'ciclosporin',
  'glargin',
  'aspart',
  'lispro',
  'targin',
  'valproat',
  'glimepirid',
] as const;
