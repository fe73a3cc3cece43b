import { findEvidence, openFindings, type SentenceEvidence } from '@app/faithfulness';
import { type ProfileSection, topicOf } from '@app/summaries';

interface Pair {
  readonly source: string;
  readonly target: string;
  /** Whether sentences of the target go that the check does not find in the source. */
  readonly trim: boolean;
  /** The target says that the source is silent on the section, and only the check knows whether it is. */
  readonly absent: boolean;
}

/** What a model is to learn of a pair: as much of the target as its source supports, or nothing at all. */
export function learnedTarget(pair: Pair, section: ProfileSection): string {
  if (pair.absent) {
    const isSilent = judge(pair, section).every(({ status }) => status === 'not-found');
    return isSilent ? pair.target : '';
  }
  return pair.trim ? supportedPart(pair, section) : pair.target;
}

function supportedPart(pair: Pair, section: ProfileSection): string {
  const evidence = judge(pair, section);
  const left = new Set(openFindings(evidence));
  let text = '';
  let end = 0;
  for (const sentence of evidence.filter((each) => !left.has(each))) {
    const gap = /\n+/.exec(pair.target.slice(end, sentence.start))?.[0] ?? ' ';
    text += (text && gap) + pair.target.slice(sentence.start, sentence.end);
    end = sentence.end;
  }
  return text;
}

function judge({ source, target }: Pair, section: ProfileSection): readonly SentenceEvidence[] {
  const { title, terms } = section;
  const asked = { start: 0, end: target.length, title, topic: topicOf(section), terms };
  return findEvidence(source, target, [asked]);
}
