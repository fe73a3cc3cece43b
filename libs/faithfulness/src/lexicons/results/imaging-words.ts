/** Words of imaging reports, English and German. Written for this product. */

/** What begins a part of the report that describes nothing that was found. */
export const FRAME_LABEL =
  /^\W*(?:exam(?:ination)?s?(?: date)?|procedure|study(?: date)?|date(?: of exam)?|technique|protocol|comparison|correlation|prev(?:ious)?(?: film| studies)?|priors?|indication|reason(?: for (?:exam|study))?|clinical(?: (?:history|information|details|question|data))?|history|hx|question|referr(?:al|er|ing)|facility|contrast|report|pt|patient|social(?: history| hx)?|family(?: history| hx)?|fhx|pmh|allergies|medications?|meds|technical note|cc|copy to|klinik|klinische angaben|fragestellung|indikation|anamnese|technik|methode|vergleich|voraufnahmen?|voruntersuchung\w*|untersuchung|datum)\b[^.:\n]{0,30}(?::|\.(?=\s)|$)/iu;
/** What begins a part that does. */
export const FOUND_LABEL = /^\W*(?:findings?|results?|befunde?|ergebnis)\b\s*(?::|\.(?=\s|$)|$)/iu;
/** What begins the part that says what the findings mean, where the report has one. */
export const MEANING_LABEL =
  /^\W*(?:impression|conclusions?|opinion|summary|assessment|beurteilung|zusammenfassung)\b\s*(?::|\.(?=\s|$)|$)/iu;
/** Who signed, dictated or typed the report, or when the pictures were taken. */
export const SIGNED =
  /^\W*(?:(?:electronically|digitally|elektronisch)\s)?(?:signed|dictated|transcribed|typed|reported|verified|approved|authenticated|finali[sz]ed|performed|acquired|reading (?:physician|radiologist)|read|gez(?:eichnet)?\.?|signiert|diktiert|befundet|freigegeben|validiert|durchgeführt)\s?(?:by|on|at|von|am|:)/iu;
/** How the pictures were made or computed. */
export const MADE_OF =
  /\b(?:ml (?:of )?(?:\w+ )?(?:contrast|kontrastmittel|km)|reconstruct\w*|dose[- ]length|dlp|mgy|bolus tracking|rekonstru\w*|dosislängenprodukt)\b/iu;
/** What the report is of: it stands in the title. */
export const MODALITY =
  /\b(?:ct|mri?|mra|mrcp|mrt|pet|spect|uss?|xr|x-?rays?|cxr|axr|ultrasound|ultrasonography|sonogra\w+|radiographs?|radiogram|films?|views?|mammogra\w+|scan|doppler|swallow|enema|urogra\w+|cholangio\w+|angiogra\w+|scintigra\w+|fluoroscopy|echocardiogra\w+|tomosynthesis|dexa|dxa|röntgen\w*|aufnahmen?|szintigra\w+)\b/iu;
/** The patient and the complaint: "52-year-old woman", "58 y/o M", "31F", "Mann, 64 J." */
export const OF_PERSON =
  /\b\d{1,3}[ -]?(?:y(?:ears?|rs?)?(?:[ -]old)?|y\/?o|m|f|j\.|jahre\w*|-?jährig\w*)(?![\p{L}\d])|\b(?:boy|girl|man|woman|male|female|mann|frau|junge|mädchen),? (?:of |aged? |von )?\d|\baged? \d|^\W*[MF] \d{1,3}\b/iu;

/** What is to be done now, or who was told. */
export const TO_DO =
  /\b(?:recommend\w*|advis(?:e|ed|able|es)|(?:is|are|be|was) suggested|suggest(?:ed)? (?:ct|mri?|follow|further|repeat|clinical|correlat\w*)|correlation[^.]{0,40} (?:suggested|needed|required)|should (?:be|have|undergo|receive)|follow[- ]?up|further (?:imaging|assessment|evaluation|work-?up|investigation|characteri\w+)|needs? (?:to be|confirmation|further|urgent|a |an )|required|warranted|indicated|urgent\w*|immediate\w*|repeat\w*|re-?scan|recall|refer(?:ral|red)? to|biopsy|fna|if [^.]{0,60}(?:: ?|, ?|then )(?:mri?|ct|pet)|in (?:\d+|one|two|three|six|twelve)(?:(?: to |-)\d+)? (?:days?|weeks?|months?|years?)|empf(?:ehl\w+|ohlen)|kontroll\w*|verlaufskontroll\w*|abklärung|sollte\w*|histologi\w*|biopsie\w*|dringend\w*|umgehend\w*|erforderlich)\b/iu;
/** It speaks to somebody or for somebody, and not of what was found: "Thank you for referring her.", "Answer: as above" */
export const ADDRESSED =
  /\b(?:you|your|yours|yourself)\b|^\W*(?:answer|assistant|output|reply|response)\s*:/iu;
/** Whom the radiologist told. */
export const COMMUNICATED =
  /\b(?:told|informed|notified|rung|phoned|telephoned|called|communicated|discussed with|conveyed|alerted|paged|mitgeteilt|informiert|benachrichtigt|telefonisch)\b/iu;
/** What the findings mean. */
export const MEANS =
  /\b(?:consistent with|compatible with|in keeping with|keeping with|c\/w|suggest(?:s|ive|ing)?|suspicious|suspected|suspicion|points? to|typical (?:of|for)|characteristic of|appearances?|pattern of|malignan\w+|metasta\w+|neoplas\w+|likely|probabl[ey]|represent\w*|indicat(?:es|ive|ing)|diagnos(?!tic quality)\w+|differential|fulfil\w*|criteria|(?:ti|bi|pi|li|o|lung)-?rads|bosniak|aast|in summary|overall|no evidence of|correction|addendum|amended|vereinbar mit|passend zu|verdächtig\w*|verdacht|v\.\s?a\.|hinweis\w*|wahrscheinlich\w*|typisch\w*|maligne\w*|metastas\w+|entspr(?:icht|echend)|korrektur|nachtrag)\b/iu;
/** How something is that is as it should be. */
export const NORMAL =
  /(?<!\bnon[- ]?|\bnot |\bnicht )\b(?:normal\w*|unremarkable|intact|clear|patent|homogen\w+|preserved|unchanged position|open|free(?! (?:\w+ )?(?:fluid|gas|air|liquid))|symmetric\w*|negative|nad|wnl|within normal limits|maintained|congruent|in place|adequate|aerated|not (?:dilated|enlarged|widened|thickened|displaced|compressed|seen|visualised|visualized|invaded|increased)|nil|none|compressible|regelrecht\w*|unauffällig\w*|frei\w*|normwertig\w*|altersentsprechend\w*|intakt\w*|zart\w*|glatt\w*|nicht (?:erweitert|vergrößert|verdickt|verlagert|nachweisbar))\b/iu;
/** What begins something that is not there. */
export const NOT_THERE =
  /^\W*(?:[\p{L}/ ]{1,40}: ?)?(?:and |or |but )?(?:no|nor|without|neither|kein\w*|ohne|weder)\b/iu;
/** A change from before, or something that stands out, also beside a word of the normal. */
export const STANDS_OUT =
  /\b(?:new|larger|increas\w+|progress\w+|enlarg(?:ed|ing|ement)|fractur\w*|lesions?|nodul\w*|mass(?:es)?|tumou?rs?|thromb\w*|embol\w*|h(?:a?e)morrhag\w*|h(?:a?e)matoma\w*|bleed\w*|effusions?|collections?|abscess\w*|perforat\w*|pneumothora\w*|obstruct\w*|dissect\w*|aneurysm\w*|infarct\w*|ischa?emi\w*|stenos\w*|occlu\w*|extravasat\w*|lacerat\w*|dislocat\w*|herniat\w*|compress(?:es|ing|ion)|calcul\w*|stones?|oedema|edema|opacit\w*|consolidat\w*|thicken\w*|dilat\w*|neu\w*|fraktur\w*|läsion\w*|rundherd\w*|raumforderung\w*|blutung\w*|erguss|ergüsse\w*|stenose\w*|verschluss|infiltrat\w*)\b/iu;
/** How much of something there is, or an exception: what is as it should be has neither. */
export const DEGREE =
  /\b(?:apart from|except\w*|bis auf|reduced|vermindert\w*|mild\w*|moderate\w*|severe\w*|small|large|trace|marked\w*|slight\w*|subtle|minimal\w*|minor|tiny|multiple|several|few|bulg\w*|swell\w*|swollen|wedg\w*|tears?|torn|cysts?|narrow\w*|degenerat\w*|diverticul\w*|fluid|arthr\w+|atroph\w*|asymmetr\w*|leicht\w*|mäßig\w*|gering\w*|diskret\w*|deutlich\w*|ausgeprägt\w*|multiple\w*|zyste\w*|schwellung\w*|verschm\w+|degenerativ\w*)\b/iu;
/** How large, how dense, how much of it. */
export const MEASURE = /\d\s?(?:mm|cm|ml|%|hu\b|°|deg\b|degrees?|grad\b)/iu;
