import { wordList } from '../word-lists.js';

/** Verbs that say what is done with a drug, in all their forms. Written for this product. */
export const STARTED = wordList(`
  start starts started starting commence commences commenced commencing initiate initiated initiating initiation
  begin begins began begun new newly add adds added adding introduce introduced prescribe resume resumed resuming
  restart restarted restarting reintroduced loaded
`);
export const STOPPED = wordList(`
  stop stops stopped stopping discontinue discontinues discontinued discontinuing discontinuation cease ceased
  ceasing hold holds held holding withhold withheld withholding withdrawn withdraw pause paused pausing suspend
  suspended dcd omit omitted cancelled quit
`);
export const CHANGED = wordList(`
  increase increases increased increasing decrease decreases decreased decreasing reduce reduces reduced reducing
  raise raised raising lower lowered lowering uptitrate uptitrated titrate titrated titrating change changed
  changing switch switched switching double doubled halve halved adjust adjusted taper tapered tapering wean weaned
  reduction escalated converted
`);
/** A verb nearer than these says that nothing is new. */
export const UNCHANGED = wordList(`
  continue continues continued continuing unchanged remain remains remained same maintain maintained stable
  take takes took taking taken use uses used using tried try tries given receive received receives on was
  had has been prescribed managed treated controlled
`);
/** What is spoken of and not given: "consider a statin", "discussed warfarin". */
export const HYPOTHETICAL = wordList(`
  consider considered considering discuss discussed might could would option options offer offered offering declined
  refused refuse suggest suggested candidate alternative alternatives contraindicated avoid avoided future
  versus interaction interactions preclude precludes precluding risk risks allergic allergy
`);
/** A drug's name before or after these is no drug that is taken: "digoxin level", "resistant to ciprofloxacin". */
export const NOT_TAKEN_AFTER = wordList(`
  level levels trough toxicity resistance overdose assay antibodies sensitivity screen concentration deficiency
  requirement clinic pump dependent resistant sensitive susceptible allergy intolerance induced related hypersensitivity
`);
export const NOT_TAKEN_BEFORE = wordList(`sensitive resistant susceptible resistance sensitivity`);
/** "started in 2010", "since March": what was changed then is not new. */
export const LONG_AGO =
  /\b(?:in|since) (?:19|20)\d\d\b|\b(?:years?|months?) ago\b|\bsince\b(?! (?:yesterday|today|this|last (?:night|week)|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?)\b)/i;

const WHOM = '(?: (?:me|him|her|them|you|us|the patient|pt|mum|mom|dad))?';
const WHICH =
  '(?: (?:the|a|an|some|his|her|my|your|their|short|long|\\d+[- ]day|new|course of|dose of))*';
/** What is changed in more words than one, before the drug: "put on doxycycline", "taken her off bisoprolol". */
export const CHANGED_BEFORE: readonly (readonly [RegExp, 'started' | 'stopped' | 'changed'])[] = [
  [
    new RegExp(
      `\\b(?:(?:put|placed|get|getting|got|going)${WHOM} (?:back )?(?:on|onto)|(?:gave|given|give|issued|got|supplied|bought|buys)${WHOM}(?: (?:a|an|the))?(?: (?:short|long|second|third|further|\\d+[- ]day))? course of)${WHICH} $`,
      'i',
    ),
    'started',
  ],
  [
    new RegExp(
      `\\b(?:take|takes|taken|taking|took|come|came|coming|get|getting|got|wean|weaned)${WHOM} off(?: of)?${WHICH} $`,
      'i',
    ),
    'stopped',
  ],
  [
    new RegExp(
      `\\b(?:go|goes|going|gone|went|put|push|pushed)${WHOM} (?:up|down) (?:on|with)${WHICH} $`,
      'i',
    ),
    'changed',
  ],
];
/** And behind it: "has gone up to 10 mg", "down to 2.5 mg", "40 -> 80 mg". */
export const CHANGED_BEHIND =
  /^(?: \p{L}+)?(?: (?:has|have|had|is|was|dose))*(?: (?:gone|went|go|goes|going|put|brought|pushed|cut))? (?:back )?(?:up|down) (?:to|from|by) \d|^ (?:from )?\d[\d.]* ?\p{L}{0,5}(?: \p{L}{2,5})? ?(?:->|→|=>|›) ?\d/iu;
