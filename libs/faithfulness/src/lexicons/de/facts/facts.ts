/** What marks a fact that a draft must not lose, in lower case. Written for this product. */
export const PENDING_DE =
  /(?<!\p{L})(?:steht|stehen|stand|standen) (?:[^.;]{0,30} )?aus(?!\p{L})|(?<!\p{L})(?:ausstehend\p{L}*|noch offen|(?<!keine? |keinen )offene[nr]? (?:befund|ergebnis)\p{L}*|in arbeit|nachgereicht|noch nicht vor(?:liegend)?|(?<!(?:brief|bericht|schreiben|befundbericht) )folgt(?: noch)?|folgen(?: noch)?|noch nicht (?:eingetroffen|fertig|vorhanden)|abzuwarten|bleibt abzuwarten)(?!\p{L})/u;
/** Before a list of them: "Ausstehend:", "Offene Befunde:". */
export const PENDING_FIRST_DE =
  /^\W*[^:.;]{0,40}(?<!\p{L})(?:ausstehend\p{L}*|offene?[nr]?)(?!\p{L})[^:.;]{0,30}:\s+/iu;
/** Behind one: "Histologie und Kulturen stehen noch aus". */
export const PENDING_BEHIND_DE =
  /\s+(?:(?:stehen|steht|sind|ist) )?(?:derzeit |aktuell |alle )?(?:noch )?(?:aus|ausstehend|offen|folgen)\W*$/iu;
/** Papers that are still to come are no results. */
export const PAPERS_DE =
  /(?<!\p{L})(?:vorbefunde?|unterlagen|\p{L}*brief\p{L}*|\p{L}*bericht\p{L}*|\p{L}*vollmacht\p{L}*|\p{L}*verfügung\p{L}*|formular\p{L}*|genehmigung|\p{L}*zusage|bescheid|pflegegrad|rezepte?|attest\p{L}*|\p{L}*ausweis|impfpass|röntgenbilder|voraufnahmen)(?!\p{L})/u;
/** The same in a draft, where less will do. */
export const LEFT_OPEN_DE =
  /(?<!\p{L})(?:steht|stehen|aussteh\p{L}*|offen|arbeit|nachgereicht|noch nicht|folgt|folgen|abzuwarten|abwarten|erwartet|läuft|laufend\p{L}*|nachzufragen|anzufordern|einzuholen)(?!\p{L})/u;
export const FOLLOW_UP_DE =
  /(?<!\p{L})(?:\p{L}*kontroll\p{L}*|\p{L}*vorstellung|vorzustellen|vorstellen|\p{L}*termin\p{L}*|fadenzug|fäden|\p{L}*entfernung|nachsorge|empfehlen|empfohlen|geplant|vorgesehen|vereinbart|einbestellt|wiederholung|wiederholen|erneut\p{L}*|\p{L}*abnahme|stell(?:t|en) sich|beginnt|beginnen|nächste[rnms]?|anschlussheilbehandlung|reha(?:bilitation)?|\p{L}*sprechstunde|einbestell\p{L}*|nachuntersuchung|verlaufs\p{L}+)(?!\p{L})/u;
/** What somebody has to do, by a day or within a time. */
export const OBLIGED_DE =
  /(?<!\p{L})(?:muss|müssen|soll|sollen|sollten?|bitten?|gebeten|zu (?:zahlen|erbringen|beginnen)|zahlbar|fällig|frist\p{L}*|widerspruch|klagen?|einspruch|gelegenheit gegeben|einzu\p{L}+|vorzu\p{L}+|mitzu\p{L}+|nachzu\p{L}+|abzu\p{L}+|meldet sich|melden sich|verantwortlich|bringt|reich(?:t|en) \p{L}+)(?!\p{L})/u;
/** Stands before the day by which it has to be done. */
export const BY_THEN_DE =
  /(?<!\p{L})(?:bis|bis zum|spätestens|innerhalb|innerhalb von|binnen|frist:?|vorfrist:?)\s(?:spätestens |den |zum |am |längstens |einschließlich )?$/u;
/** Surely to come, whether a day is named or not. */
export const PLANNED_DE =
  /(?<!\p{L})(?:(?:ist|sind|wird|werden|bleibt)(?!\p{L})[^.;]{0,60}(?:geplant|vorgesehen|vereinbart|erfolgen|durchgeführt werden)|(?:wir )?(?:empfehlen|bitten um)|empfohlen(?: wird| werden)?:?|zu empfehlen|geplant:|wiedervorstellung|(?:vor|wieder)zustellen|einzubestellen|zu (?:kontrollieren|wiederholen))(?!\p{L})/u;
export const NOT_PLANNED_DE =
  /(?<!\p{L})(?:kein\p{L}*|nicht|entfällt|abgesagt|war|waren)(?!\p{L})/u;
/** What is done in a stretch from now, in a line without a verb: "Koloskopie in 5 Jahren". */
export const TO_BE_DONE_DE =
  /^[\s•*–-]*(?:bitte )?(?:\p{L}*(?:graphie|grafie|skopie|labor|röntgen|blutbild|mrt|ct|ekg|echo|impfung|chemotherapie|szintigraphie)\p{L}*)(?!\p{L})[^.;:]{0,60}(?:in|nach|innerhalb von|binnen) (?:\p{L}+|\d{1,3}) /u;
/** What already took place. */
export const DONE_DE =
  /(?<!\p{L})(?:erfolgte|erfolgten|wurde[n]? (?:\p{L}+ ){0,4}(?:durchgeführt|vorgestellt|kontrolliert|aufgenommen|entlassen)|zeigte[n]?|ergab|stellte sich)(?!\p{L})/u;
export const CRITICAL_DE =
  /(?<!\p{L})(?:kritisch\p{L}*|lebensbedrohlich\p{L}*|alarmwert\p{L}*|panikwert\p{L}*|hh|ll|deutlich (?:erhöht|erniedrigt|vermindert)|massiv (?:erhöht|erniedrigt)|notfallmäßig|sofort mitgeteilt|telefonisch|(?:stark|extrem|hochgradig|erheblich|drastisch|exzessiv|bedrohlich|gefährlich|alarmierend|schwer|sehr stark|weit) (?:erhöht|erniedrigt|vermindert|verringert|pathologisch|gesteigert|über|unter)\p{L}*|(?:schwere?r?|ausgeprägte?|bedrohliche|vital bedrohlich\p{L}*) (?:hyper|hypo)\p{L}+|umgehend (?:mitgeteilt|informiert|durchgegeben)|durchgegeben)(?!\p{L})|!{1,3}(?=\s|$|\))|↑{2,}|↓{2,}|\+{2,}|\*{2,}/u;
/** Out of its range, and no more is said of it. */
export const ABNORMAL_DE =
  /(?<!\p{L})(?:erhöht\p{L}*|erniedrigt\p{L}*|vermindert\p{L}*|pathologisch\p{L}*|auffällig\p{L}*|zu hoch|zu niedrig|[hl](?=\W*$)|\([hl]\))(?!\p{L})|[↑↓]|[+*](?=\W*$)/u;
export const CORRECTED_DE = /(?<!\p{L})(?:korrigiert\p{L}*|berichtigt\p{L}*|korrektur)(?!\p{L})/u;
/** Of stems. */
export const PROCEDURE_DE =
  /(?:ektomi|otomi|plasti|implantation|implant|resek|osteosynthes|transplant|amput|bypass|stent|tep)$/;
/** Of whole words: what was done to somebody, by its name. */
export const PROCEDURE_WORD_DE =
  /(?:ektomie|tomie|plastik|skopie|stomie|stoma|punktion|implantation|resektion|amputation|transplantation|osteosynthese|spondylodese|arthrodese|ablation|kardioversion|ersatz|revision|.{3,}anlage|sectio|biopsie|dilatation|drainage|embolisation|(?:thrombo|adhäsio)lyse|operation|eingriff|(?:^|-)op|katheter(?:untersuchung|isierung)|angiographie|exzision|extraktion|abtragung|kürettage|konisation|stenting|coiling|clipping|bypass|tep|entfernung|reposition|rekonstruktion|nagelung|verplattung|dissektion|ligatur|fensterung|bestrahlung|prothese)(?:en|s|n)?$|^(?:ercp|ptca|pta|tavi|cabg|tur-?[pb]|peg|tips|acb|ecmo|ivom|phako\p{L}*)$/u;
/** Named like this, it is told by what stands beside it. */
export const ANY_PROCEDURE_DE = /^(?:operation|eingriff|op|revision|entfernung|extraktion)/u;
/** What somebody who had it after a drug must not get again, as words of a text. */
export const GRAVE_REACTIONS_DE = String.raw`exanthem\p{L}*|\p{L}*ausschlag|urtikaria|quaddeln|quincke\S*|angioödem\p{L}*|angio-ödem|anaphyla\p{L}*|(?:zungen|lippen|gesichts|kehlkopf)-?schwellung|glottisödem|stevens-johnson\S*|dress-syndrom`;
/** Analytes that are drugs as well: those only with a dose. */
export const ANALYTES_DE = new Set([
  'kalium',
  'magnesium',
  'eisen',
  'folsäure',
  'natrium',
  'lithium',
]);
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
