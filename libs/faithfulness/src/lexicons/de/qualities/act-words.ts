/** Whether something was done, in small letters, on a clause. Written for this product. */
export const REFUSED =
  /(?<!\p{L})(?:abgelehnt|ablehn(?:t|te|ten|en|end)|lehn(?:t|te|ten|en) [^.;]{0,80}ab|verweiger(?:t|te|ten|n)|gegen [^.;]{1,60} entschieden|entschied\p{L}* [^.;]{0,30}gegen|abgesagt|sagte\p{L}* [^.;]{0,60}ab|storniert|verzichtet\p{L}*|abgebrochen|brach\p{L}* [^.;]{0,60}ab|abbruch|wünscht\p{L}* kein\p{L}*)(?!\p{L})/u;
export const PLANNED =
  /(?<!\p{L})(?:\p{L}*(?<!un)geplant|planen|plant|warte[tn]? auf|bedenkzeit|überleg\p{L}*|einwillig\p{L}*|aufgeklärt|zugestimmt|nahegelegt|anberaumt|festgelegt|ratsam|sinnvoll|anzuraten|vorgesehen|vorgemerkt|vereinbart|terminiert|angemeldet|steh(?:t|en) [^.;]{0,40}(?:aus|an|bevor)|ausstehend|soll(?:te|ten|en)?|empfohlen\p{L}*|empfehlen|empfiehlt|empfahl\p{L}*|angeraten|rieten|raten|geraten|angeboten|bot(?:en)? [^.;]{1,60}an|vorgeschlagen|schlugen [^.;]{0,60}vor|erwogen|erwäg\p{L}*|in erwägung|diskutiert|in betracht|beabsichtigt|angeordnet\p{L}*|ordneten?|angefordert|beantragt|(?:wir )?bitten|bitte|erbeten|verschoben|zurückgestellt|angestrebt|streben|in aussicht|durchzuführen|vorzunehmen|vorzustellen|zu (?:erfolgen|veranlassen|kontrollieren|wiederholen|planen)|wird [^.;]{0,60}(?:erfolgen|stattfinden|werden)|noch nicht|möchten?|(?:wird|werden) (?:[^.;]{0,60} )?(?:durchgeführt|veranlasst|vorgenommen|operiert|implantiert|vorgestellt|organisiert|nachgeholt|angestrebt))(?!\p{L})/u;
/** Plans that may have come about: "der vereinbarte Termin fand statt". */
export const PLAN_NAMED =
  /(?<!\p{L})(?:(?<!un)geplante[rsnm]?|planung|plan|in planung|wartelist\p{L}*|überweisung\p{L}*|indikation|aufklärung|vereinbarte[rsnm]?|termine?s?|anmeldung|(?:aus|an|bevor)stehende[rsnm]?|empfehlung(?:en)?|vorgesehene[rsnm]?)(?!\p{L})/u;
/** "wie geplant durchgeführt" */
export const AS_PLANNED =
  /(?<!\p{L})wie (?:\p{L}+ )?(?:geplant|vorgesehen|empfohlen|vereinbart|besprochen)(?!\p{L})/gu;
/** In the passive voice: with "wird" before them they are of now or to come. */
export const DONE =
  /(?<!\p{L})(?:durchgeführt|vorgenommen|operiert|reoperiert|implantiert|explantiert|entfernt|exzidiert|reseziert|verabreicht|gegeben|gemacht|angelegt|eingelegt|gelegt|eingesetzt|transfundiert|punktiert|biopsiert|entnommen|geimpft|vorgestellt|abgeschlossen|begonnen|eingeleitet|behandelt|bestrahlt|dialysiert|intubiert|reanimiert|kardiovertiert|ablatiert|genäht|versorgt|gezogen|gewechselt|erhalten|bekommen|stattgefunden|umgesetzt|realisiert|veranlasst|erfolgten?|(?:ist|sind|war|waren|bereits|worden) (?:[^.;,]{0,60} )?erfolgt|führten? [^.;]{1,100} (?:durch|aus)|nahm(?:en)? [^.;]{1,100} vor|unterzog(?:en)?|unterzogen|erhielt(?:en)?|bekam(?:en)?|fand(?:en)? [^.;]{0,60}statt|statt ?fand|zeigten?|ergab(?:en)?|fand(?:en)? sich|ließ(?:en)? sich|stellten?|begannen|gelang(?:en)?|gelungen|erbrachte|absolviert|dauerten?|endeten?|lief(?:en)?|half|wirkten?|brachten?|linderten?|besserten?|bewirkten?|(?:ist|war|waren) [^.;]{0,40}(?:unauffällig|o\.\s?b\.|ohne befund)|erfolgreich|komplikationslos|verlief(?:en)?|verlaufen|vertragen|überstanden|zurückliegend\p{L}*|liegt [^.;]{0,30}zurück|(?:tage?n?|wochen?|monate?n?|jahre?n?) nach (?:der|einer|erfolgter)|z\.\s?n\.|zustand nach|st\.?\s?p\.)(?!\p{L})/u;
export const NOW_OR_TO_COME = /(?<!\p{L})(?:wird|werden|würde[n]?)(?!\p{L})/u;
/** In the passive voice or the perfect tense whatever is not talk was done. */
export const WAS =
  /(?<!\p{L})(?:wurden?|worden|(?:hat|haben|ist|sind|war|waren) (?:[^.;]{0,80} )?(?:\p{L}{0,8}ge\p{L}{3,}(?:t|en)|(?:ver|be|er|ent)\p{L}{3,}(?:t|en)|\p{L}{3,}iert))(?!\p{L})/u;
export const TALK =
  /(?<!\p{L})(?:besprochen|aufgeklärt|informiert|erwähnt|erörtert|thematisiert|angesprochen|angegeben|verneint|berichtet|gefragt|geklärt|entschieden|beschlossen|gestellt|gewünscht|geeignet|gerechtfertigt|gedacht|gefordert|erforderlich|bekannt|indiziert)(?!\p{L})/u;
/** Again and again: neither done nor planned. */
export const REGULAR =
  /(?<!\p{L})(?:täglich|wöchentlich|monatlich|regelmäßig\p{L}*|dauerhaft|mal (?:pro|in der)|weiterhin|fortlaufend)(?!\p{L})/u;
export const BY_NOW = /(?<!\p{L})(?:wurden?|worden|ist|sind|hat|haben)(?!\p{L})/u;
/** Under these headings stands what is to be done. */
export const PLANS_HEADING =
  /procedere|prozedere|empfehlung|vorgehen|geplant|planung|termine|to do/;
/** What somebody does to a patient, by the ends of its names; whole words in small letters. */
export const ACT_WORD =
  /(?:ektomie|tomie|plastik|skopie|stomie|punktion|implantation|resektion|amputation|transplantation|transfusion|infusion|injektion|osteosynthese|spondylodese|ablation|kardioversion|(?<!harn)revision|sectio|biopsie|dilatation|drainage|embolisation|lyse|operation|(?<!vor)eingriff|(?:^|-)op|katheter(?:untersuchung|isierung)?|gra(?:ph|f)ie|(?:^|-)(?:ct|mrt|ekg|eeg|pet|röntgen|röntgenaufnahme)|sono|echo|exzision|extraktion|abtragung|konisation|entfernung|entlassung|termin|reposition|bestrahlung|(?:chemo|strahlen|physio|ergo|logo|immun|radio|sauerstoff|schmerz|psycho)?therapie|impfung|dialyse|hämodialyse|intubation|reanimation|sedierung|narkose|beatmung|vorstellung|konsil|kontrolle|nachsorge|rehabilitation|reha|anschlussheilbehandlung|verlegung|beratung|schulung|test|testung|messung|abklärung|punktat|untersuchung|spülung|naht|schrittmacher|stent|bypass|anlage|(?:^|-)tep|tavi|ercp|pta|ptca|koronarangiographie|gips|katheterablation|fäden|tracheostoma|port)(?:en|s|n)?$|^(?:röntgen|ct|mrt?|ekg|eeg|pet|sono|echo)(?:-\p{L}+)+$|^röntgenthorax$/u;
/** The same as verbs: participles. */
export const ACT_VERB =
  /^\p{L}*(?:operiert|plantiert|entfernt|reseziert|transfundiert|punktiert|biopsiert|geimpft|bestrahlt|dialysiert|intubiert|extubiert|reanimiert|kardiovertiert|ablatiert|genäht|vorgestellt|kontrolliert|verlegt|entlassen)$/u;
