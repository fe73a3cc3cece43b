import { stem } from '../../text/stem.js';

/**
 * Words that say how severe, how long, of what kind or where in a part something is; written for Cloister after the
 * attributes of SNOMED CT's concept model: severity, clinical course, episodicity, and the topographical modifiers of
 * body structures. Each line is one attribute; its values exclude each other, and the words of a value mean the same.
 */
const ATTRIBUTES = `
severity: mild mildly slight slightly little minimal minimally minor trivial trace subtle modest | moderate moderately mod | severe severely sev marked markedly massive massively profound profoundly pronounced extreme extremely intense intensely terrible terribly awful horrible bad substantial substantially considerable considerably excruciating critical critically serious advanced
course: acute acutely | subacute | chronic chronically longstanding
onset: sudden suddenly abrupt abruptly | gradual gradually insidious insidiously
episodicity: intermittent intermittently episodic occasional occasionally | constant constantly continuous continuously persistent persistently
duration: transient transiently temporary temporarily | permanent permanently
behaviour: benign | malignant
stability: stable | unstable
extent: focal focally localized localised | diffuse diffusely generalized generalised widespread
completeness: partial partially incomplete | complete completely full total
portion: half | all whole entire
size: small tiny | large big huge
amount: light scant scanty | heavy heavily copious profuse
cough: dry nonproductive unproductive | productive wet
alignment: displaced | undisplaced nondisplaced
access: open | closed | laparoscopic laparoscopically robotic thoracoscopic endoscopic
priority: elective electively | emergency emergent urgent urgently
setting: inpatient | outpatient
operation: preoperative preoperatively preop | intraoperative intraoperatively intraop | postoperative postoperatively postop
phase: systolic | diastolic
breath: inspiratory | expiratory
cause: primary idiopathic | secondary
germ: viral | bacterial | fungal
stroke: ischemic ischaemic | hemorrhagic haemorrhagic
vessel: arterial | venous
nerve: sensory | motor
ventilation: obstructive | restrictive
hearing: conductive | sensorineural
meal: fasting | postprandial random
line-of-descent: maternal | paternal
bilirubin: direct | indirect
hernia: femoral | inguinal | umbilical | incisional | hiatal
height: upper | middle mid | lower
distance: proximal proximally | distal distally
front-or-back: anterior anteriorly | posterior posteriorly
middle-or-side: medial medially | lateral laterally
head-or-foot: superior superiorly | inferior inferiorly
inside-or-outside: internal internally | external externally
spine: cervical | thoracic | lumbar | sacral
brain: frontal | parietal | temporal | occipital
course-of-aorta: ascending | descending
depth: superficial superficially | deep
`;

export interface Qualifier {
  /** What it tells of a thing: one of two values of an attribute is false. */
  readonly attribute: string;
  readonly value: number;
  /** "Moderately reduced": it says how another word is meant. */
  readonly isAdverb: boolean;
}

const QUALIFIERS: ReadonlyMap<string, Qualifier> = new Map(
  ATTRIBUTES.trim()
    .split('\n')
    .flatMap((line) => {
      const [attribute = '', values = ''] = line.split(': ');
      return values
        .split(' | ')
        .flatMap((words, value) =>
          words
            .split(' ')
            .map((word) => [word, { attribute, value, isAdverb: word.endsWith('ly') }] as const),
        );
    }),
);
/** Lobes, quadrants and limbs in letters: where in the body they are, and of what. */
const IN_LETTERS: ReadonlyMap<string, { readonly height: string; readonly part: string }> = new Map(
  ['upper', 'middle', 'lower'].flatMap((height) =>
    Object.entries({ lobe: 'l', quadrant: 'q', extremity: 'e' }).flatMap(([part, last]) =>
      ['r', 'l'].map((side) => [side + (height[0] ?? '') + last, { height, part }] as const),
    ),
  ),
);
const OF_PLACE: ReadonlySet<string> = new Set(
  'height distance front-or-back middle-or-side head-or-foot inside-or-outside wall spine brain course-of-aorta depth'.split(
    ' ',
  ),
);
/** Walls of the heart, of which each is the opposite of all others. */
const WALLS: ReadonlyMap<string, number> = new Map(
  ['anterior', 'inferior', 'lateral', 'posterior', 'septal'].map((wall, value) => [wall, value]),
);
const OF_HEART =
  /^(?:leads?|walls?|stemi|nstemi|mi|infarct(?:ion)?|ischa?emia|hypokinesia|akinesia)$/;

/** "Inferior leads": where in the heart; null of what is said of anything else. */
export function wallOfHeart(text: string, of: string): Qualifier | null {
  const value = WALLS.get(text);
  if (value === undefined || !OF_HEART.test(of)) return null;
  return { attribute: 'wall', value, isAdverb: false };
}

/** "Nonproductive" is read as the denial of "productive": what it says itself. */
export function qualifierDenied(text: string): Qualifier | null {
  const found = qualifierNamed(text);
  if (found?.attribute === 'alignment') return qualifierNamed('undisplaced');
  return found?.attribute === 'cough' ? qualifierNamed('dry') : null;
}

/** The same in several words, always behind what they are said of; by the first of them. */
const PHRASES = Map.groupBy(
  [
    ['come and go', 'intermittent'],
    ['comes and goes', 'intermittent'],
    ['came and went', 'intermittent'],
    ['coming and going', 'intermittent'],
    ['on and off', 'intermittent'],
    ['off and on', 'intermittent'],
    ['all the time', 'constant'],
    ['all of a sudden', 'sudden'],
  ].map(([words = '', word = '']) => ({ words: words.split(' '), word })),
  ({ words: [first = ''] }) => first,
);
/** Others stand before what they are said of, or behind a verb: "a lower dose" and "he is upper" say nothing of a place. */
const MAY_FOLLOW: ReadonlySet<string> = new Set(
  'severity course onset episodicity duration behaviour stability extent alignment'.split(' '),
);

export function qualifierNamed(text: string): Qualifier | null {
  return QUALIFIERS.get(text) ?? null;
}

/** "The pain comes and goes": how many words, and what they say. */
export function qualifierInPhrase(
  words: readonly { readonly text: string }[],
  at: number,
): { readonly qualifier: Qualifier; readonly length: number } | null {
  for (const { words: phrase, word } of PHRASES.get(words[at]?.text ?? '') ?? []) {
    const qualifier = qualifierNamed(word);
    if (qualifier && phrase.every((each, next) => words[at + next]?.text === each)) {
      return { qualifier, length: phrase.length };
    }
  }
  return null;
}

/** Whether a word of the attribute may stand behind what it is said of: "the pain was severe". */
export function mayFollow(attribute: string): boolean {
  return MAY_FOLLOW.has(attribute);
}

/** Whether the attribute tells a part of a part of the body: "the right lower quadrant". */
export function isOfPlace(attribute: string): boolean {
  return OF_PLACE.has(attribute);
}

/** "RUL" is said of a lobe, and is upper; null of other words. */
export function placeInLetters(text: string): (Qualifier & { readonly part: string }) | null {
  const read = IN_LETTERS.get(text);
  const qualifier = read && QUALIFIERS.get(read.height);
  return read && qualifier ? { ...qualifier, part: stem(read.part) } : null;
}
