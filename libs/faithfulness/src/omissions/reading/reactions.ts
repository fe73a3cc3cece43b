import {
  ALLERGY_LABELS,
  GRAVE_REACTIONS,
  OTHER_REACTIONS,
  REMEDIES,
} from '../../lexicons/facts/allergens.js';

const GRAVE = `(?:${GRAVE_REACTIONS})`;
const ANY = `(?:${GRAVE_REACTIONS}|${OTHER_REACTIONS})`;
const WITH_IT = String.raw`(?:(?:taking|being|given|receiving|starting|eating|wearing|using|having|an?|the|one|her|his|any|first|previous|oral|iv|intravenous|dose|course|use|exposure|contact|of|to|with)\s){0,4}`;
/** "A rash after amoxicillin", "hives when she was given cefalexin": what stands before the name. */
const CAME_AFTER = new RegExp(
  String.raw`\b${GRAVE}\b([^.;\n]{0,40}?)\b(?:to|after|from|with|on|following|by|when(?: \w+)?(?: (?:was|is|were))?(?: last)?(?: (?:given|taking|prescribed|exposed to|on))?)\s${WITH_IT}$`,
  'i',
);
/** "After co-amoxiclav he developed a rash". */
const AFTER_IT = new RegExp(String.raw`\b(?:after|following|on|with|when)\s${WITH_IT}$`, 'i');
const THEN_CAME = new RegExp(
  String.raw`^[^.;\n]{0,30}\b(?:developed|develops|came out|comes out|broke out|breaks out|had|has|suffered|got|gets|experienced|gave|noticed)\b[^.;\n]{0,30}\b${GRAVE}\b`,
  'i',
);
/** "Contrast caused a collapse", "her skin blisters" of what makes it. */
const MADE = new RegExp(
  String.raw`^[^.;\n]{0,12}\b(?:caus\w+|gives?|gave|brings?|brought|makes?|made|produc\w+|trigger\w*|provok\w+|led to|leads to|resulted in)\b[^.;\n]{0,40}\b${ANY}\b`,
  'i',
);
/** "Lisinopril: angio-oedema", "metronidazole (previous rash)". */
const LABELLED_GRAVE = new RegExp(
  String.raw`^\s?(?:[:–—→=-]+>?|\()\s?(?:[\w-]+ ){0,2}${GRAVE}\b`,
  'i',
);
const LABELLED = new RegExp(
  String.raw`^\s?(?:[:–—→=-]+>?|\()\s?(?:[\w-]+ ){0,2}${ANY}\b[^.;\n]{0,24}\W*$`,
  'i',
);
const FORBIDDEN =
  /\b(?:must not|should not|mustn[’']t|never|do not|don[’']t|cannot|can[’']t|not to|unable to|avoid\w*|contra-?indicated)\s?:?\s(?:(?:be|have|take|taking|tolerate|receive|give|given|use|prescribe|any|to)\s){0,3}$/i;
const REACTED = new RegExp(String.raw`\b(?:reacti(?:on|ons)|reacted|${GRAVE_REACTIONS})\b`, 'i');
/** Nobody is kept from these for another reason. */
const ONLY_FOR_ALLERGY =
  /cillin$|^(?:penicillin|sulfa|cef\w+|ceph\w+|co-?amoxiclav|augmentin|latex|peanut|tree nuts|shellfish)$/;
const SETTLED =
  /\b(?:treat\w*|improv\w*|resol\w*|settl\w*|manag\w*|better|respon\w*|helped|reliev\w*|controlled|start\w*|clear\w*|given for|infection|cellulitis|eczema)\b/i;
const NO_REACTION = /\b(?:no|not|without|never|denies|denied)\s(?:\w+\s){0,3}$/i;

const NAMED = new RegExp(String.raw`\b${ANY}\b`, 'i');

/** Whether a text names what an allergy may bring. */
export function namesReaction(text: string): boolean {
  return NAMED.test(text);
}

/** Whether a text says that what it names at a place brought a reaction, or must not be given for one. */
export function isReactionTo(text: string, key: string, start: number, end: number): boolean {
  if (REMEDIES.has(key)) return false;
  const before =
    text
      .slice(Math.max(0, start - 110), start)
      .split(/[.;\n]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 90);
  const came = CAME_AFTER.exec(before);
  if (came && !SETTLED.test(came[1] ?? '') && !NO_REACTION.test(before.slice(0, came.index)))
    return true;
  if (AFTER_IT.test(before) && THEN_CAME.test(after)) return true;
  if (MADE.test(after) || LABELLED_GRAVE.test(after)) return true;
  if (/^\W*$/.test(before) && LABELLED.test(after) && !/\d\s?m?c?g\b/.test(text)) return true;
  if (ALLERGY_LABELS.test(before)) return true;
  return FORBIDDEN.test(before) && (REACTED.test(text) || ONLY_FOR_ALLERGY.test(key));
}
