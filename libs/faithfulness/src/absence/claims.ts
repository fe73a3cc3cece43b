import {
  BEFORE_FINDING,
  DENIED_ALONE,
  DENIED_OF_HISTORY,
  NO_FINDING_ENDS,
  NO_SUCH_VERBS,
  SILENT_ALONE,
  SILENT_OPENERS,
  SILENT_VERBS,
  SOURCES,
  REPORTED_BY_PATIENTS,
  UNKNOWN_ALONE,
} from '../lexicons/denials/absence-phrases.js';
import type { Topic } from '../topics.js';
import { cuesAt } from './cue-lists.js';
import { atLabel, type Labelled } from './labels.js';
import { headingsIn, headingWords } from './topics-named.js';

/**
 * A sentence that says that something is not there. `silence`: the documents say nothing of it. `denial`: there is none. `none-said`:
 * either, as in "no allergies documented". `unknown`: nobody knows.
 */
export interface AbsenceClaim {
  readonly kind: 'silence' | 'denial' | 'none-said' | 'unknown';
  /** The words for what is not there; empty where the section says it. */
  readonly about: string;
  /** "Negative.": so of a history alone. */
  readonly isOfHistory?: true;
}

const LONGEST = 200;
const LONGEST_LABEL = 60;
const SILENT = phraseSet(SILENT_ALONE);
const UNKNOWN = phraseSet(UNKNOWN_ALONE);
const DENIED = phraseSet(DENIED_ALONE);
const OF_HISTORY = phraseSet(DENIED_OF_HISTORY);
const OPENERS = [...phraseSet(SILENT_OPENERS)];
const SOURCE = alternatives(SOURCES);
const VERBS = alternatives(SILENT_VERBS);
const NO_SUCH = alternatives(NO_SUCH_VERBS);

/** "in the document", "im Arztbrief" */
const IN_SOURCE = new RegExp(
  String.raw`\s(?:in|within|by|from|aus|im)\s(?:the |this |these |der |dem |den |diesem |dieser )?(?:\p{L}+ )?(?:${SOURCE})$`,
  'u',
);
const IS = '(?:is|are|was|were|has been|have been|ist|sind|wird|werden|wurde|wurden)';
const HOW = '(?:explicitly |specifically |further |clearly |näher |explizit |ausdrücklich )?';
const NOT_SAID = new RegExp(
  String.raw`^(.{2,100}?)\s(?:${IS}\s)?(?:not|nowhere|nicht|nirgends)\s${HOW}(?:${NO_SUCH}|described|discussed|addressed|indicated|available|beschrieben|verfügbar)(?: worden)?$`,
  'u',
);
const NONE_SAID = new RegExp(
  String.raw`^(?:there (?:is|are|was|were) )?(?:no|keine?[nmrs]?)\s(?!(?:information|mention|details?|data|record|angaben?|daten)\b)(.{2,80}?)\s(?:(?:${IS})\s)?${HOW}(?:${NO_SUCH})$`,
  'u',
);
const SOURCE_SILENT = new RegExp(
  String.raw`^(?:the |this |these |das |die |der |in den |im )?(?:\p{L}+ )?(?:${SOURCE})\s(?:(?:do|does|did)(?: not|n't)\s(?:mention|state|specify|say|contain|describe|list|include|provide|document|address|indicate|discuss|name)|(?:makes?|made) no mention of|(?:contains?|has|have|gives?|provides?) no (?:information|details|data) (?:on|about|regarding)|(?:erwähnt|nennt|enthält|beschreibt|dokumentiert)(?= (?:kein|nicht)))\s?(?:any(?:thing about)?|keine?[nmrs]?|nicht)?\s?(.*)$`,
  'u',
);
/** "No allergy data is applicable", as records say that are made by a machine. */
const NO_DATA = /^no\s(.{2,60}?)\s(?:data|information)\s(?:is\s|are\s)?(?:applicable|available)$/u;
const REPORTED = new RegExp(
  String.raw`\s(?:${alternatives(REPORTED_BY_PATIENTS)})(?: worden)?$`,
  'u',
);
const IN_SOURCE_WITHIN = new RegExp(String.raw`(?<!\p{L})(?:${SOURCE})(?!\p{L})`, 'u');
const BEFORE = phraseSet(BEFORE_FINDING);
const NO_FINDING = new RegExp(`(?:${alternatives(NO_FINDING_ENDS)})n?$`, 'u');
const ENDS_SILENT = new RegExp(String.raw`\s(?:${IS}\s)?(?:${VERBS}|zu finden|zu entnehmen)$`, 'u');
const IS_UNKNOWN = new RegExp(
  String.raw`^(.{2,60}?)\s${IS}\s(?:unknown|unclear|unbekannt|unklar)$`,
  'u',
);

/** Of these "negative" says that there is nothing. */
const HISTORIES: ReadonlySet<Topic> = new Set<Topic>([
  'past-history',
  'family-history',
  'social-history',
  'procedures',
  'allergies',
  'immunizations',
]);

/** Whether what may say that something is not there says so of a topic: "negative" of an operation, and not of a result. */
export function isClaimOf({ isOfHistory }: AbsenceClaim, topic: Topic): boolean {
  return !isOfHistory || HISTORIES.has(topic);
}

/** Null where a sentence says something that is there, or denies a finding by its name. */
export function readAbsence(sentence: string): AbsenceClaim | null {
  if (sentence.length > LONGEST) return null;
  const whole = plain(sentence);
  const { label, said } = parted(whole);
  const body = said.replace(IN_SOURCE, '').replace(new RegExp(`^${IS} `, 'u'), '');
  if (SILENT.has(body)) return { kind: 'silence', about: label };
  if (UNKNOWN.has(body)) return isOfClass(label) ? { kind: 'unknown', about: label } : null;
  if (DENIED.has(body)) return isOfClass(label) ? { kind: 'denial', about: label } : null;
  if (label === '' && OF_HISTORY.has(body.replaceAll(/[-.]/g, ' '))) {
    return { kind: 'denial', about: '', isOfHistory: true };
  }
  return aboutNamed(body) ?? classDenied(said);
}

function aboutNamed(body: string): AbsenceClaim | null {
  const silent = SOURCE_SILENT.exec(body) ?? NOT_SAID.exec(body) ?? NO_DATA.exec(body);
  if (silent?.[1] !== undefined && REPORTED.test(body) && namesFinding(silent[1])) return null;
  if (silent?.[1] !== undefined) return { kind: 'silence', about: silent[1] };
  const opener = OPENERS.find((each) => body.startsWith(`${each} `));
  if (opener !== undefined && /^(?:no|nothing|there|kein|nichts)/.test(opener)) {
    return { kind: 'silence', about: body.slice(opener.length + 1).replace(ENDS_SILENT, '') };
  }
  const none = NONE_SAID.exec(body);
  if (none?.[1] !== undefined && REPORTED.test(body) && namesFinding(none[1])) return null;
  if (none?.[1] !== undefined) return { kind: 'none-said', about: none[1] };
  const unknown = IS_UNKNOWN.exec(body);
  if (unknown?.[1] !== undefined && headingsIn(unknown[1]).length > 0) {
    return { kind: 'unknown', about: unknown[1] };
  }
  return null;
}

/** "husten", "akute atemnot": a finding by its name, and no section nor what a document says of it ("ursache der schmerzen"). */
function namesFinding(about: string): boolean {
  if (headingsIn(about).length > 0 || IN_SOURCE_WITHIN.test(about)) return false;
  const words = headingWords(about);
  const at = words.findIndex((word) => !BEFORE.has(word));
  if (NO_FINDING.test(words[at] ?? '')) return false;
  const cues = cuesAt(
    words.map((text) => ({ text })),
    at,
  );
  return cues.some(({ topic, kind }) => FINDINGS.has(topic) && kind === 'says');
}

const FINDINGS: ReadonlySet<Topic> = new Set<Topic>(['review-of-systems', 'diagnoses']);

/** Of these a sentence may say that the patient has none at all. */
const CLASSES: ReadonlySet<Topic> = new Set<Topic>([
  'allergies',
  'medication',
  'past-history',
  'procedures',
  'immunizations',
  'family-history',
  'follow-up',
]);
const NKDA = /^(?:nkda|nka|nkfa)$/;
const DENIES =
  /^(?:(?:the |der |die )?(?:patient(?:in)?|he|she|they|pt|er|sie|es|there)\s)?(?:(?:currently|has|had|have|takes?|taking|is|are|was|were|on|reports?|hat|nimmt|bestehen|sind|gibt|states?|that)\s)*(?:no|denies|denied|denies any|not|without|never had|keine?[nmrs]?)\s(.+)$/u;
const QUALIFIERS = new Set(
  `no any known drug drugs food foods medication medications medicine medical environmental latex current currently regular regularly previous prior past home
  to of and or at the this time in taking on taken reported required needed planned scheduled arranged is are was were necessary significant relevant history documented other further
  bekannt bekannten bekannte aktuelle aktuell regelmäßige dauerhafte nötig erforderlich geplant und oder allergic daily prescription over counter against gegen patient today noted previously major`.split(
    /\s+/,
  ),
);

/** "No known drug allergies", "NKDA", "takes no medication": not "no family history of cancer". */
function classDenied(said: string): AbsenceClaim | null {
  if (NKDA.test(said)) return { kind: 'denial', about: 'allergies' };
  if (
    /^(?:not allergic to (?:anything|any .*)|no known allerg(?:y|ies) to .*|allerg(?:ies|y) (?:denied|none))$/.test(
      said,
    )
  ) {
    return { kind: 'denial', about: 'allergies' };
  }
  const about = DENIES.exec(said)?.[1];
  if (about === undefined) return null;
  const words = headingWords(about);
  const named = headingsIn(about);
  const covered = new Set(
    named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const isClass =
    named.length > 0 &&
    named.every(({ topic }) => CLASSES.has(topic)) &&
    words.every((word, at) => covered.has(at) || QUALIFIERS.has(word));
  return isClass ? { kind: 'denial', about } : null;
}

/** "Hip pain: none" denies a finding, as other checks read it. */
function isOfClass(label: string): boolean {
  return label === '' || headingsIn(label).some(({ topic }) => CLASSES.has(topic));
}

/** "Allergies: not mentioned", "Allergies - nil" */
function parted(text: string): Labelled {
  const parts = atLabel(text);
  const isLabel =
    parts !== null &&
    parts.said !== '' &&
    parts.label.length <= LONGEST_LABEL &&
    (text.includes(':') || headingsIn(parts.label).length > 0);
  return isLabel ? parts : { label: '', said: text };
}

/** In small letters, without marks of lists, brackets and the full stop. */
function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

function phraseSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(',')
      .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
      .filter(Boolean),
  );
}

function alternatives(list: string): string {
  return [...phraseSet(list)].toSorted((one, other) => other.length - one.length).join('|');
}
