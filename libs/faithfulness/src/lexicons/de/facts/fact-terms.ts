/** A thing under all its names: a pattern without regard to case, between letters of other words. */
export type NamedTerm = readonly [key: string, names: string];

/**
 * What a reader must not miss, besides drugs and values, by class. Written for this product from the words of German
 * discharge letters and ward notes; a counterpart of the English tables.
 */
export const TREATMENT_LIMITATIONS_DE: readonly NamedTerm[] = [
  [
    'no resuscitation',
    String.raw`dnr(?:[/-]dni)?|dnar|and-anordnung|(?:keine|verzicht auf (?:eine )?|gegen eine|ablehnung (?:von|einer)) ?(?:kardiopulmonale )?(?:reanimation\p{L}*|wiederbelebung\p{L}*)(?! erforderlich| notwendig| nötig)|(?:nicht|nicht zu|nicht mehr) reanimier\p{L}*|reanimation (?:wird |wurde )?(?:nicht gewünscht|abgelehnt|nicht erwünscht)`,
  ],
  [
    'no intubation',
    String.raw`dni|(?:keine|verzicht auf (?:eine )?) ?(?:invasive |maschinelle )?(?:intubation|beatmung)(?! (?:war |ist |mehr )?(?:erforderlich|notwendig|nötig))|(?:nicht|nicht mehr) (?:intubier|beatme)\p{L}*|(?:intubation|beatmung) (?:wird |wurde )?(?:nicht gewünscht|abgelehnt)`,
  ],
  [
    'no intensive care',
    String.raw`keine (?:weitere )?(?:intensivtherapie|intensivmedizin\p{L}*|intensivpflichtige behandlung|intensivverlegung|verlegung auf (?:die |eine )?intensivstation|eskalation|therapieeskalation|maximaltherapie|lebensverlängernde\p{L}* maßnahmen)(?! (?:war |ist )?(?:erforderlich|notwendig|nötig))|verzicht auf (?:lebensverlängernde maßnahmen|intensivtherapie|maximaltherapie|therapieeskalation)`,
  ],
  [
    'ceiling of care',
    String.raw`therapiebegrenzung\p{L}*|therapielimitierung\p{L}*|therapiezielbegrenzung|therapiezieländerung|therapie(?:ziel)?limit\p{L}*`,
  ],
  [
    'comfort care',
    String.raw`(?:rein |nur noch |ausschließlich )?palliative[sn]? (?:konzept|vorgehen|versorgung|therapieziel|therapiekonzept|behandlung)|best supportive care|(?:rein )?symptomorientierte? (?:therapie|behandlung)|komfort(?:therapie|versorgung)|sterbebegleitung`,
  ],
  [
    'advance directive',
    String.raw`patientenverfügung|vorsorgevollmacht|notfallbogen|palliativausweis`,
  ],
  [
    'no blood products',
    String.raw`zeug(?:e|in|en) jehovas?|(?:lehnt|lehnte) (?:\p{L}+ ){0,2}(?:bluttransfusion\p{L}*|blutprodukte|transfusion\p{L}*) ab|keine (?:bluttransfusion\p{L}*|blutprodukte) (?:gewünscht|erwünscht)`,
  ],
  [
    'no dialysis',
    String.raw`(?:lehnt|lehnte) (?:\p{L}+ ){0,2}dialyse ab|dialyse (?:wird |wurde )?abgelehnt|verzicht auf (?:eine )?dialyse`,
  ],
  [
    'no tube feeding',
    String.raw`(?:lehnt|lehnte) (?:\p{L}+ ){0,2}(?:sondenernährung|peg|peg-anlage) ab|verzicht auf (?:eine )?(?:sondenernährung|peg)`,
  ],
];
export const DEVICES_DE: readonly NamedTerm[] = [
  ['pacemaker', String.raw`(?:herz)?schrittmacher\p{L}*|ddd-sm|vvi-sm`],
  [
    'defibrillator',
    String.raw`icd(?![- ]?(?:9|10|11|codes?|o(?!\p{L})|gm))|icd-(?:aggregat|träger\p{L}*|implantation)|defibrillator|kardioverter|crt-d`,
  ],
  ['stent', String.raw`(?:\p{L}+-?)?stents?|\p{L}+stent`],
  [
    'urinary catheter',
    String.raw`(?:blasen)?dauerkatheter|blasenkatheter|(?:blasen)?verweilkatheter|suprapubische\p{L}* (?:\p{L}*katheter|blasenfistel)|spk|spdk`,
  ],
  [
    'central line',
    String.raw`zvk|zentraler venenkatheter|port(?:-a-cath|katheter|system|kammer)|portkatheter\p{L}*|picc(?:-line|-katheter)?|hickman\p{L}*|demerskatheter|demers-katheter|shaldon\p{L}*`,
  ],
  [
    'drain',
    String.raw`thoraxdrainage|redon(?:drainage)?|(?:liegende|einliegende) drainage|pigtail\p{L}*|easy-?flow`,
  ],
  ['nephrostomy', String.raw`nephrostomie\p{L}*|pcn`],
  ['tracheostomy', String.raw`tracheostoma|trachealkanüle|tracheostomie`],
  ['gastrostomy', String.raw`peg(?:-sonde|-anlage)?|ernährungssonde|magensonde`],
  ['stoma', String.raw`anus praeter|kolostoma|ileostoma|urostoma|stoma(?:anlage|versorgung)?`],
  [
    'shunt',
    String.raw`vp-shunt|ventrikuloperitonealer shunt|dialyseshunt|cimino-?(?:fistel|shunt)?`,
  ],
  [
    'prosthetic valve',
    String.raw`mechanische\p{L}* (?:aorten|mitral|herz)?klappe\p{L}*|(?:mechanischer|biologischer) (?:aorten|mitral)klappenersatz|klappenprothese`,
  ],
  ['ivc filter', String.raw`cava-?filter`],
  ['insulin pump', String.raw`insulinpumpe`],
  ['cochlear implant', String.raw`cochlea-?implantat\p{L}*`],
  ['hearing aid', String.raw`hörgerät\p{L}*`],
  ['intrauterine device', String.raw`spirale|intrauterinpessar|iup`],
  [
    'breathing device',
    String.raw`cpap(?:-\p{L}+)?|heimbeatmung|heimsauerstoff\p{L}*|sauerstoff-?langzeittherapie|ltot`,
  ],
  ['joint prosthesis', String.raw`(?:hüft|knie|schulter)-?(?:tep|endoprothese|prothese)`],
  ['loop recorder', String.raw`(?:loop|event)-?recorder|ereignisrekorder`],
];
export const PREGNANCY_DE: readonly NamedTerm[] = [
  [
    'pregnant',
    String.raw`schwanger(?:e|en|schaft)?|gravid\p{L}*|\d{1,2}(?:\+\d)?\.? ?ssw|schwangerschaftswoche`,
  ],
  ['breastfeeding', String.raw`stillt|stillend\p{L}*|stillzeit`],
];
export const SAFETY_WARNINGS_DE: readonly NamedTerm[] = [
  [
    'falls',
    String.raw`sturz(?:gefahr|risiko|neigung|gefährdet\p{L}*)|(?:rezidivierende|wiederholte|häufige) stürze`,
  ],
  [
    'suicide',
    String.raw`suizid\p{L}*|selbstmord\p{L}*|lebensmüde\p{L}*|eigengefährd\p{L}*|selbstgefährd\p{L}*`,
  ],
  ['self harm', String.raw`selbstverletz\p{L}*`],
  ['danger to others', String.raw`fremdgefährd\p{L}*|fremdaggressiv\p{L}*`],
  ['safeguarding', String.raw`kindeswohlgefährdung|häusliche\p{L}* gewalt|misshandlung\p{L}*`],
  [
    'driving',
    String.raw`fahrverbot|(?:nicht|keine?) (?:\p{L}+ ){0,3}(?:auto|kfz|kraftfahrzeug\p{L}*|fahrzeug\p{L}*) (?:\p{L}+ ){0,2}(?:fahren|führen|lenken)|(?:nicht fahr|fahrun)tauglich|fahreignung|fahrtauglichkeit`,
  ],
  ['mrsa', String.raw`mrsa`],
  ['c difficile', String.raw`clostridi(?:oides|um) difficile|c\. ?difficile|cdad`],
  ['resistant organism', String.raw`vre|esbl|[234]-?mrgn|multiresistente\p{L}*`],
  [
    'isolation',
    String.raw`(?:kontakt|einzelzimmer|umkehr)-?isolation|isolierung|isoliert (?:\p{L}+ ){0,2}(?:wegen|bei)`,
  ],
  [
    'aspiration',
    String.raw`aspirations(?:gefahr|risiko)|aspirationsgefährdet\p{L}*|angedickte\p{L}* (?:kost|flüssigkeit\p{L}*)`,
  ],
  ['difficult airway', String.raw`schwierige[rn]? (?:atemweg|intubation)`],
  ['malignant hyperthermia', String.raw`maligne[rn]? hyperthermie`],
  [
    'capacity',
    String.raw`nicht (?:mehr )?einwilligungsfähig\p{L}*|einwilligungsunfähig\p{L}*|(?:weg|hin)lauftendenz|gesetzliche[rn]? betreu\p{L}*|fixierung`,
  ],
  ['bleeding', String.raw`(?:erhöhtes )?blutungsrisiko|(?:erhöhte )?blutungsneigung`],
  [
    'weight bearing',
    String.raw`teilbelastung|teilbelastet|keine belastung|nicht belaste\p{L}*|entlastung (?:des|der) \p{L}+|sohlenkontakt|schmerzadaptierte\p{L}* (?:voll)?belastung`,
  ],
  ['mri', String.raw`(?:nicht mrt-?(?:fähig|tauglich)\p{L}*|keine mrt)`],
];
/** Behind a limit of treatment: there is none. */
export const NO_LIMITATION_DE =
  /^(?: ?(?:-status|-anordnung))?[ :]*(?:(?:ist |liegt |lag |besteht |wurde )?(?:nicht (?:vor|vorhanden|bekannt|besprochen|erstellt|festgelegt)|keine?r?s?|nein|unbekannt|verneint))(?!\p{L})/u;
