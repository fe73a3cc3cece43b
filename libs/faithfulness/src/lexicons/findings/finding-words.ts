/** Words beside which a value or a picture counts as reported, not as asked for. English and German. Written for this product. */
export const FINDS =
  /\b(?:show(?:s|ed|n|ing)?|reveal(?:s|ed)?|demonstrat\w+|normal|abnormal|negative|positive|elevated|unremarkable|remarkable|clear|intact|stable|improved|came back|come back|looks?|looked|looking|found|finding|within|consistent|increased|decreased|high|low|evidence|borderline|worsening|reads?|indicat\w+|suggest\w+|did not see|didn't see|i see|i can see|noticed|you can see|see (?:a|an|the|some|no)|i am looking at|i'm looking at|good|great|fine|reviewed|no signs?|do n't have any|don't have any|do not (?:see|have|appreciate)|wnl|unchanged|returned|pending|fractures?|tears?|broken|break anything|abnormalit\w+|worrisome|report|clean|came|is back|are back|perform\w*|obtained|done|taken|trace|zeigte?n?|ergab\w*|unauff\S*|erhöht\w*|erniedrigt\w*|normwertig|regelrecht\w*|nachweis\w*|nachgewiesen|positiv|negativ|ohne pathologischen|stellt\w* sich|dargestellt|sichtbar|auffällig\w*)\b/iu;
/** What is asked for has no result yet. */
export const ORDERS =
  /\b(?:order\w*|recheck|re-check|schedul\w+|going to|gonna|gon na|i'd like|would like|want to|wan na|wanna|need(?:s|ed)? (?:to|an?|another)|should (?:get|have|be)|let's|lem me|we'll|i'll|will (?:get|check|do|be|need|send|have|order|probably)|recommend\w*|repeat\w*|next|if\b|might|could|future|request\w*|sent for|planned|veranlass\w*|angefordert|geplant|empfehl\w+|empfohlen|kontroll\w+|ausstehend)/iu;
/** Farther before a name, in the same breath. */
export const ORDERS_FAR =
  /\b(?:order\w*|recheck|schedul\w+|(?:get|have|send|check|repeat) (?:a|an|another)\b|veranlass\w*|angefordert|geplant)/iu;
/** What is looked at was not only asked for. */
export const LOOKED_AT = /\b(?:review\w*|results?|look(?:s|ed|ing)|did|took|had|came)\b/iu;
/** What the answer to a question says where nobody knows. */
export const UNKNOWN_REPLY =
  /\b(?:(?:do not|don't|do n't|didn't|doesn't) (?:really |even |quite )?(?:know(?! of any| any| of no)|remember|recall|have it)|no idea|not (?:really |quite )?(?:sure|certain)|unsure|unknown|adopted|can't (?:remember|recall)|couldn't tell you|we don't have|i'd have to check|weiß (?:ich )?nicht|keine ahnung|nicht sicher|unbekannt)\b/iu;
/** Examination: how a part of the body was found. */
export const EXAMINED =
  /\b(?:normal|clear|intact|soft|regular|supple|good|fine|warm|dry|red|pale|positive|negative|strong|weak|symmetric\w*|equal|full|limited|palpable|visible|noted|no |without|within|some|mild\w*|moderate\w*|slight\w*|look(?:s|ing)?|shows?|see|hear|feel|healthy|swollen|benign|unremarkable|enlarged|frei|unauff\S*|weich|rein|regelmäßig\w*|normal\w*|gut|keine?|ohne|reizlos)\b/iu;
/** Words of the one who examines. */
export const EXAMINES =
  /\b(?:exam|examination|vitals|auscultation|palpation|range of motion|(?:do not|don't|do n't) appreciate|i appreciate (?:a|an|some|no|any|mild)|your (?:lungs|heart|abdomen|belly|neck|chest) (?:sounds?|is|are|looks?))\b/iu;
/** What was found, right after the name of what was looked at. */
export const REPORTS =
  /^[^.;?!]{0,45}?\b(?:show(?:s|ed|n)|show(?= (?:no|a|an|some|mild|high|low|normal)\b)|reveal(?:s|ed)|demonstrate[sd]|confirm(?:s|ed)|came back|zeigte?n?|ergab\w*)\b/iu;
/** What is only to be looked at may show something. */
export const NOT_YET = /\b(?:will|would|if|whether|could|might|should|see what|falls|wenn|ob)\b/iu;
/** A report of imaging, by the names of its parts or by what it begins with. */
export const OF_IMAGING =
  /^\W*(?:findings?|technique|comparison|impression|befund|technik|beurteilung)\b|^[^]{0,120}\b(?:ct|mri|mrt|x-?ray|cxr|axr|uss|ultrasound|sonogra\w*|radiograph\w*|mammogra\w*|doppler|röntgen\w*)\b/imu;
/** What letters ask of somebody. */
export const REQUESTS =
  /\?|\b(?:please|grateful|appreciate|would you|could you|can you|request\w*|asks?|asked|advi[sc]e\w*|opinion|assess\w*|review|consider\w*|see (?:him|her|this)|evaluat\w*|bitte\w*|frage\w*|erbitte\w*|mitbeurteilung|abklärung|stellungnahme)\b/iu;
/** What somebody did or what came of it, coming and leaving aside. */
export const HAPPENED =
  /\b(?:was|were|had|has been|have been|underwent|did|became|remained|showed|grew|wurden?|erfolgte|konnte|zeigte|kam|war|hatte|erhielt)\b(?!\s(?:admitted|discharged|seen|referred|born|brought|transferred|aufgenommen|entlassen|vorgestellt))/iu;
/** Of a member of the family: an illness or how they are. */
export const OF_FAMILY =
  /\b(?:died|dead|passed|deceased|death|healthy|alive|well|health|problems?|issues?|history|illness\w*|disease\w*|conditions?|had|has|have|suffer\w*|of|age|sick|runs?|gestorben|verstorben|gesund|erkrank\w*|leidet|litt|hatte|hat|an)\b/iu;
/** An allergen or the name of a disease that is no allergy. */
export const NO_ALLERGY =
  /\b(?:allerg(?:ic|isch\w*) (?:rhin|conjunct|asthma|dermat)|allergist|allergology|allergologie|non-?allergic)/iu;
/** A dose, a strength, or how often: "5 mg", "2 x 1", "1-0-1". What weighs a hundred grams is nobody's dose. */
export const DOSE =
  /(?<![\d.,/])\d[\d.,]*\s?(?:mg|mcg|µg|μg|ug|milligrams?|micrograms?|units?|iu|ie|i\.e\.|mval|puffs?|hub|hübe|tabl(?:ets?|\.|etten)?|tbl\.?|kps\.?|drops|tropfen|trpf\.?)(?![\p{L}\d])(?!\s?\/\s?(?:d?l|ml|min|kg|24)\b)|(?<![\d.,/])\d{1,2}(?:[.,]\d{1,2})?\s?(?:g|grams?)(?![\p{L}\d])(?!\s?\/\s?(?:d?l|ml|min|kg|24)\b)|(?<![\d-])[\d½]{1,2}\s?-\s?[\d½]{1,2}\s?-\s?[\d½]{1,2}(?:\s?-\s?[\d½]{1,2})?(?![\d-])/iu;
/** A result by its unit. */
export const RESULT_VALUE =
  /\d\s?(?:mmol|µmol|μmol|umol|mg|g|ng|pg|µg|μg|mcg|u|iu|ie|miu|mu|meq|mval)\s?\/\s?(?:d?l|ml|min)\b|\d\s?(?:x\s?10|\/\s?(?:µl|μl|nl|pl|mm3|mm³))/iu;
/** A date that is named with a plan, or a span of time until it. */
export const PLANNED_TIME =
  /\b(?:in|within|after|nach|innerhalb von) (?:about |approximately |ca\. )?(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|a|einem|einer|zwei|drei|vier|sechs)(?:\s?(?:to|-|–|bis)\s?(?:\d{1,3}|\w+))? (?:days?|weeks?|months?|years?|tagen?|wochen?|monaten?|jahren?)\b/iu;
/** A plan beside such a time: "clinic in six weeks", not "after two days she was well". */
export const PLANS =
  /\b(?:will|clinic|review\w*|check\w*|appointment|follow|repeat\w*|please|x-ray|scan|see|return|attend|come|until|should|kontroll\w*|\w*kontrolle|vorstell\w*|wiedervorstell\w*|termin\w*|soll\w*|bitte\w*|empfehl\w*|fäden|klammer\w*)\b/iu;
/** Why somebody came: "admitted on 3 May with pneumonia". */
export const REASON_GIVEN =
  /\b(?:admitted|hospitali[sz]ed|present(?:s|ed|ing)|referred|brought|attended|transferred|aufgenommen|aufnahme|vorstellung|vorgestellt|eingewiesen|einweisung|zugewiesen|überwiesen)\b[^.;]{0,80}\b(?:with|for|because|after|following|due to|wegen|zur|zum|bei|mit|nach|aufgrund)\b/iu;
/** Drugs that nobody prescribes. */
export const NO_MEDICATION =
  /\b(?:recreational|illicit|illegal|street|alcohol|tobacco|smok\w*|drink|drinking|drogen|rauchen)\b/iu;
/** What a text about a patient has, of whatever form. */
export const OF_PATIENTS =
  /\b(?:patients?|hospital|ward|clinic|diagnos\w+|admitted|admission|discharged?|mg|symptoms?|surgery|examination|fractures?|lesions?|mri|mrt|ct|scans?|x-?ray|contrast|therapy|allerg\w+|pain|medication|mrs?|year-old|years|patientin|klinik\w*|krankenhaus|aufnahme|entlass\w+|diagnose\w*|schmerz\w*|beschwerden|medikation)\b/giu;
/** What a contract has: beside it a word of medicine is a figure of speech. */
export const OF_CONTRACTS =
  /\b(?:agreements?|terms|licen[cs]\w*|party|parties|shall|liab\w+|services?|privacy|accounts?|content|rights|warrant\w+|users?|copyright|vertrag\w*|vereinbarung|haftung|kündigung|vertragspartei\w*|nutzer)\b/giu;
/** Ends of a letter. */
export const CLOSING =
  /^\W*(?:yours|kind regards|best regards|with kind regards|sincerely|best wishes|dear |mit freundlichen|freundliche grüße|sehr geehrte|electronically signed|signed|dr\b|dictated|page \d|seite \d)/iu;
