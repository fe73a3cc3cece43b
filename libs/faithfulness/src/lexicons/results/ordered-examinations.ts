/** Examinations that somebody orders or recommends, by their names. Written for this product. */
const EXAMINATION = String.raw`(?:mri|mra|mrcp|mr (?:venography|angiography)|ct|cta|ctpa|pet(?:[- ]ct)?|x-?rays?|radiographs?|ultrasound|doppler|duplex|echo(?:cardiogram|cardiography)?|ekg|ecg|eeg|emg|holter|dexa|mammogra\w+|angiogra\w+|spirometry|(?:lung|pulmonary) function tests?|sleep study|stress test|\w{3,}oscopy|biops(?:y|ies)|fna|fine[- ]needle aspiration|aspiration|lumbar puncture|urinalysis|urine culture|blood cultures?|cultures?|titers?|titres?|western blot|swabs?|(?:lipid|metabolic|liver|autoimmune|thyroid|coagulation|rheumat\w+) panel|cbc|full blood count|hemoglobin a1c|hba1c|a1c|tsh|psa|inr|creatinine|troponin|ferritin)`;
/** Between the order and its name: "go ahead and order a right", "recommend a follow-up". */
const BETWEEN = String.raw`(?:[\w'-]+,? ){0,6}?`;
/** Somebody asks for it. */
const ASKS = String.raw`order(?:s|ed|ing)?|request(?:s|ed|ing)?|arrang(?:e|ed|ing)|organi[sz](?:e|ed|ing)|schedul(?:e|ed|ing)|obtain(?:ing)?|recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|advis(?:e[sd]?|ing)`;
const ORDERS = String.raw`(?:${ASKS}|send(?:ing)?(?: off| you)?(?: for)?|referr(?:ed|ing) for|refer(?: \w+)? for|(?:will|'ll|should|must|needs? to|going to|gon na|gonna|want to|wan na|like to|let's) (?:go ahead and )?(?:get|do|check|repeat|have|undergo)|needs?|please (?:do|check|repeat))`;

/** An examination that is to be made, by order or by recommendation. */
export const ORDERED = new RegExp(String.raw`\b${ORDERS} ${BETWEEN}(${EXAMINATION})\b`, 'giu');
/** "Urgent endoscopy with biopsy recommended" */
export const RECOMMENDED = new RegExp(
  String.raw`\b(${EXAMINATION})\b[^.;:]{0,40}?\b(?:is|are|was)? ?(?:recommended|advised|suggested|requested|warranted|needed|indicated|to be (?:done|arranged|performed|repeated|booked))\b`,
  'giu',
);
/** It was made, was not wanted, or is spoken of as a thing that may be. */
export const NOT_TO_BE_MADE =
  /\b(?:had|showed|shows|revealed|results? of|came back|normal|negative|declin\w+|refus\w+|not|\w*n['’]t|no|never|without|if|unless|whether|would have|could have|previous(?:ly)?|last (?:week|month|year|time)|ago|already|sometimes|decided|reasons?)\b/iu;
/** It cannot wait: that is a time as well. */
export const URGENT =
  /\b(?:urgent(?:ly)?|emergency|immediate(?:ly)?|as soon as possible|asap|same[- ]day|today|tonight|stat|two[- ]week (?:wait|rule)|2ww)\b/iu;

/** Before the name of a test, up to the next mark: it is asked for, and has no result yet. */
export const ASKED_BEFORE = new RegExp(
  String.raw`\b(?:${ASKS}|send(?:ing)?|check(?:ing)?|recheck(?:ing)?|repeat(?:ing)?|plan(?:s|ned|ning)?|await(?:s|ing)?|get(?:ting)?|see what|ask for|due for|please)\b[^.;:?]*$`,
  'iu',
);
/** Behind it. */
export const ASKED_AFTER =
  /^[^.;:?,]{0,20}\b(?:pending|to follow|awaited|outstanding|not (?:yet )?(?:back|available)|next (?:week|month|visit|time)|(?:has|have) been (?:ordered|requested|sent))\b/iu;
/** "It was negative", "the results look good": how a sentence begins when what was asked for before has come. */
export const HAS_COME =
  /^\W*(?:\w+\W+){0,3}(?:it|they|that|this|which|results?|everything)\W(?:\w+\W+){0,3}(?:was|were|is|are|came|comes|showed|shows|looks?|looked)\b/iu;
/** "Did you order an EKG", in a transcript without marks. */
export const IS_ASKED = /\b(?:did|have|has|had|were|was) (?:you|they|he|she|we|the)\b[^.]*$/iu;
