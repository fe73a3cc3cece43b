import {
  EXAMINED,
  FINDS,
  LOOKED_AT,
  NOT_YET,
  ORDERS,
  ORDERS_FAR,
  REPORTS,
} from '../lexicons/findings/finding-words.js';
import type { ReadUnit } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { cuesAt } from './cue-lists.js';
import type { Hit } from './hits.js';

/** A value belongs to what is named so little before it. */
const VALUE_WITHIN = 40;
const ORDERED_WITHIN = 45;
const ONLY_IF =
  /\b(?:if|whether|when|see what|wenn|ob) (?:the |a |an |your |this |die |das |der )?$/i;
const FOUND_BEFORE = 40;
const FOUND_AFTER = 90;
/** A disease, or any word, by the same letters: "high cholesterol", "my sugars", "I got it". */
const NEEDS_VALUE = new Set(['cholesterol', 'sugars', 'blood', 'glucose', 'urine', 'quick', 'got']);
const VITALS =
  /^(?:blood pressure|bp|b p|pulse|heart rate|temperature|temp|respiratory rate|respirations|oxygen saturation|saturation|pulse ox|weight|height|bmi|spo2|vitals|vital signs|blutdruck|rr|puls|herzfrequenz|hf|temperatur|atemfrequenz|sättigung|gewicht|größe)$/;
const NO_PART =
  /heart (?:attack|failure|disease|burn)|weight loss|los(?:e|t|ing) (?:some )?weight|back (?:to|in|and|here|then)|back on|chest pain/i;
const TIMES = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);
const ILLNESSES: ReadonlySet<Topic> = new Set<Topic>(['diagnoses', 'past-history']);

/** In a transcript without full stops what is ordered stands beside what is found. */
export function isReported(unit: ReadUnit, hit: Hit, before: string): boolean {
  const { words, text } = unit;
  const start = words[hit.from]?.start ?? 0;
  const end = words[hit.to - 1]?.end ?? text.length;
  const near = text.slice(Math.max(0, start - ORDERED_WITHIN), start);
  if (!ONLY_IF.test(near) && hasShown(text.slice(end))) return true;
  const isLookedAt = LOOKED_AT.test(near);
  if (!isLookedAt && (ORDERS.test(near) || ORDERS_FAR.test(before + text.slice(0, start))))
    return false;
  if (hasValue(unit, hit)) return true;
  const [first = ''] = words.slice(hit.from, hit.to).map((word) => word.text);
  if (NEEDS_VALUE.has(first)) return false;
  return FINDS.test(text.slice(Math.max(0, start - FOUND_BEFORE), end + FOUND_AFTER));
}

/** "We were able to get a CT and it showed a stone": ordered, and reported. */
function hasShown(after: string): boolean {
  const found = REPORTS.exec(after);
  return found !== null && !NOT_YET.test(found[0]);
}

/** "Lungs clear", "weight 80 kg": not what a patient says of the own knee. */
export function isExamined(unit: ReadUnit, hit: Hit): boolean {
  const { words, text, speaker } = unit;
  const end = words[hit.to - 1]?.end ?? text.length;
  const name = words
    .slice(hit.from, hit.to)
    .map((word) => word.text)
    .join(' ');
  if (NO_PART.test(text.slice(Math.max(0, (words[hit.from]?.start ?? 0) - 12), end + 12)))
    return false;
  if (VITALS.test(name))
    return (
      hasValue(unit, hit) ||
      /\b(?:normal|stable|good|great|fine|afebrile)\b/i.test(text.slice(end, end + 40))
    );
  return !/patient/.test(speaker) && EXAMINED.test(text.slice(end, end + 30));
}

/** A number behind a name, or close before it, that counts no time. */
function hasValue({ words, measures, text }: ReadUnit, { from, to }: Hit): boolean {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? text.length;
  return measures.some(
    (measure) =>
      !TIMES.has(measure.unit?.name ?? '') &&
      !/[\p{L}-]/u.test(text[measure.start - 1] ?? '') &&
      ((measure.start >= end && measure.start - end <= VALUE_WITHIN) ||
        (measure.end <= start && start - measure.end <= 3)) &&
      /\d|\w{3}/.test(text.slice(measure.start, measure.end)) &&
      !/\b(?:first|second|third|one|once)\b/i.test(text.slice(measure.start, measure.end)),
  );
}

export function isIllness(unit: ReadUnit, reply: ReadUnit | null): boolean {
  return [unit, ...(reply === null ? [] : [reply])].some(
    ({ words, text }) =>
      /\b(?:died|passed away|deceased|healthy|health|sick|illness\w*|gesund|gestorben|verstorben|erkrank\w*)\b/iu.test(
        text,
      ) || words.some((_, from) => cuesAt(words, from).some(({ topic }) => ILLNESSES.has(topic))),
  );
}
