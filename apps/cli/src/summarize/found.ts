import { CommandError } from '../command-error.js';
import type { Document, ServiceClient, Summary } from '../client/clients/service-client.js';

type Version = NonNullable<Summary['version']>;
type Omission = Version['omissions'][number];

/** More of a kind are counted, and looked at in the browser. */
const SHOWN_MAX = 20;
const WORDS_MAX = 160;

/** What a reader must know of a draft before they believe it: what it leaves out and what is to be checked, then the rest. */
export async function foundIn(
  client: ServiceClient,
  { id }: Document,
  summary: Summary,
): Promise<readonly string[]> {
  const { version } = summary;
  if (!version) return [];
  if (!version.headline) return [uncheckedBecause(version)];
  const { leftOut, toCheck, unchecked, supported, statements, listed } = version.headline;
  const mustAnswer = version.omissions.filter(({ tier }) => tier === 'must-answer');
  const source = mustAnswer.length === 0 ? '' : await sourceOf(client, id, summary.id);
  return [
    [
      `${leftOut + listed} left out${listed > 0 ? `, ${leftOut} to answer` : ''}`,
      `${toCheck} to check`,
      ...(unchecked > 0 ? [`${unchecked} not checked`] : []),
      `${supported} of ${statements} supported`,
    ].join(', '),
    ...some(mustAnswer.map((omission) => `left out: ${wordsOf(omission, source)}`)),
    ...some(toCheckIn(version).map((words) => `to check: ${words}`)),
    ...(listed > 0
      ? [`  and ${listed} other facts in the document that are not in the draft`]
      : []),
    ...instructionsIn(version),
  ];
}

/** Empty where the caller may have summaries and no texts of documents: the kinds of facts are told then. */
async function sourceOf(
  client: ServiceClient,
  documentId: string,
  summaryId: string,
): Promise<string> {
  try {
    return await client.documentText(documentId, summaryId);
  } catch (error) {
    if (error instanceof CommandError) return '';
    throw error;
  }
}

function uncheckedBecause({ unchecked }: Version): string {
  const why = {
    'too-long': 'its source is too long',
    'too-slow': 'the check took too long',
    'earlier-check': 'only an earlier version of the check has run',
  };
  return `The draft was not checked against its source${unchecked ? `: ${why[unchecked.reason]}` : ''}.`;
}

function wordsOf({ class: kind, spans }: Omission, source: string): string {
  if (kind === null) return 'nearly everything: the draft reflects almost none of its document';
  const words = spans.map(({ start, end }) => source.slice(start, end));
  return [kind, shortened(words[0] ?? '')].filter(Boolean).join(': ');
}

function toCheckIn({ evidence, text }: Version): readonly string[] {
  return (evidence ?? [])
    .filter(({ status }) => status === 'contradicted' || status === 'unsupported')
    .map(({ start, end }) => shortened(text.slice(start, end)));
}

function instructionsIn({ instructions }: Version): readonly string[] {
  if (instructions.length === 0) return [];
  return [
    `  ${instructions.length} lines in the document look like instructions to a program: read the draft with care`,
  ];
}

function some(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, SHOWN_MAX).map((line) => `  ${line}`);
  return lines.length > SHOWN_MAX ? [...shown, `  and ${lines.length - SHOWN_MAX} more`] : shown;
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > WORDS_MAX ? `${line.slice(0, WORDS_MAX - 1)}…` : line;
}
