import type {
  VersionSentence,
  SentenceEvidence,
  SummarySection,
  VersionDetails,
  WorkingCopy,
} from '@app/api-client';
import type { EditedDraft, EditedSentence } from './edited-draft.js';

/** A sentence and where it is in the text that is shown. */
export interface ShownSentence extends EditedSentence {
  /** The white space before it. */
  readonly lead: string;
  readonly start: number;
  readonly end: number;
  /** Which entries of the version's evidence are about it. Null while it is being checked. */
  readonly evidence: { readonly first: number; readonly count: number } | null;
  readonly change: 'same' | 'changed' | 'inserted';
}

/** An edited text as a version would be: with the evidence of every sentence, as far as it is known. */
export interface ShownDraft {
  readonly version: VersionDetails;
  readonly sentences: readonly ShownSentence[];
}

type WorkingSentence = WorkingCopy['sentences'][number];

/** A sentence as the service checked it, by its key in the editing. */
export type Checked = ReadonlyMap<string, WorkingSentence>;

/** The service answers with the sentences in the order in which they were given. */
export function checkedBy({ sentences }: WorkingCopy, draft: EditedDraft): Checked {
  return new Map(
    draft.flatMap(({ key }, index) => {
      const found = sentences[index];
      return found ? [[key, found] as const] : [];
    }),
  );
}

const USUAL_LEAD = ' ';

/** The text as the service will write it: the sentences in their sections, below the version's titles. */
export function shownDraft(base: VersionDetails, draft: EditedDraft, checked: Checked): ShownDraft {
  const byId = new Map(base.sentences.map((sentence) => [sentence.id, sentence]));
  const evidence: SentenceEvidence[] = [];
  const sentences: ShownSentence[] = [];
  const sections: SummarySection[] = [];
  const bodies =
    base.sections.length > 0 ? base.sections : [{ id: null, start: 0, end: base.text.length }];
  let text = '';
  let copied = 0;
  for (const body of bodies) {
    text += base.text.slice(copied, body.start);
    copied = body.end;
    const bodyStart = text.length;
    for (const sentence of draft.filter(({ section }) => section === body.id)) {
      const was = sentence.from === null ? undefined : byId.get(sentence.from);
      const lead = text.length > bodyStart ? leadOf(base, sentence, was) : '';
      text += lead;
      const start = text.length;
      text += sentence.text;
      const found = evidenceOf(sentence, was, checked.get(sentence.key), base.evidence !== null);
      sentences.push({
        ...sentence,
        lead,
        start,
        end: text.length,
        evidence: found && { first: evidence.length, count: found.traces.length },
        change: !was ? 'inserted' : was.text === sentence.text ? 'same' : 'changed',
      });
      if (found) evidence.push(...found.traces.map((trace) => moved(trace, found, start)));
    }
    if ('title' in body) sections.push({ ...body, start: bodyStart, end: text.length });
  }
  text += base.text.slice(copied);
  const version = { ...base, text, sections, evidence: base.evidence && evidence };
  return { version, sentences };
}

interface Found {
  /** Where the sentence stood that was checked. */
  readonly start: number;
  readonly end: number;
  readonly traces: readonly SentenceEvidence[];
}

function evidenceOf(
  { text }: EditedSentence,
  was: VersionSentence | undefined,
  checked: WorkingSentence | undefined,
  isChecked: boolean,
): Found | null {
  if (!isChecked) return { start: 0, end: 0, traces: [] };
  // what was checked last knows the text around it, too
  for (const known of [checked, was]) {
    if (known?.text === text) {
      return { start: known.start, end: known.end, traces: known.evidence };
    }
  }
  return null;
}

/** To where its sentence stands now, and within it. */
function moved(trace: SentenceEvidence, { start, end }: Found, to: number): SentenceEvidence {
  const by = to - start;
  const within = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({
    ...range,
    start: Math.max(range.start, start) + by,
    end: Math.min(range.end, end) + by,
  });
  return { ...within(trace), findings: trace.findings.map(within) };
}

/** What stood before it, or else what is between the sentences of its section. */
function leadOf(
  { sentences }: VersionDetails,
  { section }: EditedSentence,
  was: VersionSentence | undefined,
): string {
  if (was && was.section === section && was.lead !== '') return was.lead;
  const neighbour = sentences.find((each) => each.section === section && each.lead !== '');
  return neighbour?.lead ?? USUAL_LEAD;
}
