import { type Breaker, changeEach, plainWords } from './break.js';

/** What is put in the place of a word, and how the source may say the word itself. */
interface Opposite {
  readonly put: string;
  readonly said: RegExp;
}

const MILD = /\b(?:mild|slight|minimal|minor|little|trace|small|light|not (?:too|that|so) bad)/i;
const SEVERE =
  /\b(?:severe|marked|massive|terribl|horribl|awful|intense|extreme|very bad|really bad|worst|serious|signific)/i;
const OPPOSITES: Readonly<Record<string, Opposite>> = {
  mild: { put: 'severe', said: MILD },
  mildly: { put: 'severely', said: MILD },
  slight: { put: 'severe', said: MILD },
  slightly: { put: 'severely', said: MILD },
  minimal: { put: 'severe', said: MILD },
  moderate: { put: 'mild', said: /\bmoderate|medium/i },
  moderately: { put: 'mildly', said: /\bmoderate|medium/i },
  severe: { put: 'mild', said: SEVERE },
  severely: { put: 'mildly', said: SEVERE },
  marked: { put: 'mild', said: SEVERE },
  acute: { put: 'chronic', said: /\bacute/i },
  acutely: { put: 'chronically', said: /\bacute/i },
  chronic: { put: 'acute', said: /\bchronic/i },
  chronically: { put: 'acutely', said: /\bchronic/i },
  benign: { put: 'malignant', said: /\b(?:benign|harmless|not cancer)/i },
  malignant: { put: 'benign', said: /\b(?:malignan|cancer)/i },
  systolic: { put: 'diastolic', said: /\bsystolic/i },
  diastolic: { put: 'systolic', said: /\bdiastolic/i },
  upper: { put: 'lower', said: /\b(?:upper|top)\b/i },
  lower: { put: 'upper', said: /\b(?:lower|low|bottom)\b/i },
  proximal: { put: 'distal', said: /\bproximal/i },
  distal: { put: 'proximal', said: /\bdistal/i },
  anterior: { put: 'posterior', said: /\b(?:anterior|front)/i },
  posterior: { put: 'anterior', said: /\b(?:posterior|back)/i },
  medial: { put: 'lateral', said: /\b(?:medial|inner|inside)/i },
  lateral: { put: 'medial', said: /\b(?:lateral|outer|outside)/i },
  ascending: { put: 'descending', said: /\bascending/i },
  descending: { put: 'ascending', said: /\bdescending/i },
  stable: { put: 'unstable', said: /\bstable/i },
  unstable: { put: 'stable', said: /\bunstable/i },
  displaced: { put: 'undisplaced', said: /\bdisplaced/i },
  undisplaced: { put: 'displaced', said: /\b(?:undisplaced|nondisplaced|non-displaced)/i },
  partial: { put: 'complete', said: /\bpartial/i },
  focal: { put: 'diffuse', said: /\bfocal/i },
  diffuse: { put: 'focal', said: /\b(?:diffuse|all over)/i },
  small: { put: 'large', said: /\b(?:small|tiny|little)/i },
  large: { put: 'small', said: /\b(?:large|big|huge)/i },
  intermittent: {
    put: 'constant',
    said: /\b(?:intermittent|on and off|comes? and goes?|off and on)/i,
  },
  constant: { put: 'intermittent', said: /\b(?:constant|all the time|persistent)/i },
  sudden: { put: 'gradual', said: /\b(?:sudden|abrupt|all at once)/i },
  gradual: { put: 'sudden', said: /\b(?:gradual|slowly|over time)/i },
};
const WORD = new RegExp(`(?<![\\w-])(?:${Object.keys(OPPOSITES).join('|')})(?![\\w-])`, 'gi');
/** Named by both: "upper and lower", "mild to moderate", "acute on chronic". */
const IN_PAIR =
  /^\s*(?:and|or|to|on|\/|,)\s+(?:mild|moderate|severe|chronic|lower|upper|distal|posterior|lateral|diastolic|large)/i;
/** The word after it, which the source has to have near the same quality. */
const EMPTY = new Set(plainWords('and or of in the a an to with is was are were on at his her'));

/** Each word for how severe, how long, of what kind or where in a part, changed to its opposite. */
export const breakQualifiers: Breaker = ({ sentence, source }) =>
  changeEach(sentence, WORD, ({ 0: word, index }) => {
    const put = OPPOSITES[word.toLowerCase()]?.put;
    if (put === undefined || IN_PAIR.test(sentence.slice(index + word.length))) return null;
    return /^[A-Z]/.test(word) ? put.charAt(0).toUpperCase() + put.slice(1) : put;
  }).map(({ text, match: { 0: word, index } }) => {
    const head = plainWords(sentence.slice(index + word.length).split(/[.;:]/)[0] ?? '').find(
      (each) => !EMPTY.has(each),
    );
    const said = OPPOSITES[word.toLowerCase()]?.said;
    return {
      kind: 'qualifier' as const,
      how: word.toLowerCase(),
      text,
      isFromTruth:
        head !== undefined &&
        said !== undefined &&
        source.text
          .split(/\n|(?<=[.!?])\s+/)
          .some((each) => said.test(each) && plainWords(each).includes(head)),
    };
  });
