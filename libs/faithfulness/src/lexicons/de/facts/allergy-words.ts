/** How German letters speak of allergies, and of what they do. Written for this product. */
/** Of a stem: allergies and intolerances by that name. */
export const ALLERGY = /^(?:allergi|unvertragli|uberempfindli)/;
/** "Penicillinallergie", "KM-Allergie": what it is to. Of a stem. */
export const ALLERGY_TO = /^(.{2,}?)(?:s|-)?allergi$/;
/** Of a section, in lower case: "Penicillinallergie" says nothing of the line below it. */
export const ALLERGY_HEADING = /(?<![\p{L}-])allerg|allergien|unverträglich|cave/u;
/** Before the names of a list. */
export const LABEL =
  /^[^:]{0,40}allerg[^:]{0,20}:|^[^:]{0,30}unverträglich[^:]{0,20}:|^\s*cave[^:]{0,20}:/iu;
export const ALLERGEN_COLUMN =
  /^(?:allergene?|allergien?|stoff|substanz|auslöser|wirkstoff|agens|name|bezeichnung|medikament|arzneimittel|präparat|code)$/;
/** Behind the word: "Allergie gegen", "allergisch auf", "Unverträglichkeit von". */
export const AGAINST = /^ (?:\p{Ll}+ ){0,2}(?:gegen|gegenüber|auf|von|für)(?!\p{L})/u;
/** "Allergien hat sie keine" */
export const ALL_DENIED = /(?<!\p{L})allergien(?: \p{Ll}+){0,3} (?:keine|nicht)(?!\p{L})/iu;
/** Begins what an allergy did: "Penicillin (Exanthem)", "mit Luftnot", "Penicillin: Exanthem". */
export const WHAT_IT_DID = /[(:→–]|->|\s-\s|(?<!\p{L})(?:mit|führt|führte)(?!\p{L})/u;
/** What an allergy does, and how it is spoken of: no allergens. Stems. */
export const REACTION =
  /^(?:exanthem|urtikaria|anaphyla|hautausschlag|ausschlag|schock|angioodem|quincke|odem|juckreiz|reaktion|hautreaktion|atemno|luftno|dyspnoe?|ubelkei|erbrech|diarrho|durchfall|schwellung|schwell|rotung|rot|quaddel|blas|kreislauf|blutdruckabfall|kollap|bronchospas|flush|einnahm|jahr|kind|patient|allergiepass|pass|auswei|akt|notfalls|notfallpen|bekannt|cave|achtung|vorsicht)/;
/** In small letters beside a name. */
export const BESIDE_NAME =
  /^(?:gegen|auf|gegenüber|auch|von|ebenso|evtl|ggf|anamnestisch|seit|alle[rs]?|\p{Ll}+(?:haltig|isch|lich|iert)e[nrsm]?)$/u;
/** Behind these no allergen follows: what is given instead, and what is borne. */
export const NO_MORE =
  /(?<!\p{L})(?:daher|deshalb|deswegen|darum|stattdessen|dafür|jetzt|aktuell|aber|jedoch|vertr[aä]g\p{L}*|vertrug)(?!\p{L})/iu;
/** In capitals before a name: "Jodhaltiges Kontrastmittel", "Multiple Allergien". */
export const ADJECTIVE =
  /(?:haltig|isch|lich)e[nrsm]?$|^(?:multiple|zahlreiche|diverse|bekannte|mehrere|weitere|keine)[nrsm]?$/iu;
/** "Latex (Quaddeln)", "Krustentiere - Schwellung": a sentence behind a list of allergies that goes on with it. */
export const GOES_ON =
  /^\P{L}*\p{Lu}[\p{L} -]{1,40}? ?(?:[(:→–]|->| - ) ?(?:\p{L}+ )?(?:\p{L}*exanthem|\p{L}*ausschlag|urtikaria|quaddeln|quincke|angioödem|anaphyla|\p{L}*schwellung|atemnot|luftnot|erbrechen|übelkeit|durchfall|juckreiz|rötung|blasen|blutdruckabfall|kollaps|schock)/iu;
