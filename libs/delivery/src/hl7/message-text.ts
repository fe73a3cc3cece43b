import { VERSION } from '@app/platform';
import type { Addition, OutgoingVersion } from '@app/review';
import type { MessagePlan } from './message-plan.js';

/** A document that a summary was made of, as its own system calls it, else as we do. */
export interface NamedSource {
  readonly number: string;
  readonly authority: string | null;
}

/** Who withdrew, as they are called; null: the service, because of what became of a source. */
export interface Withdrawal {
  readonly by: string | null;
  readonly at: Date;
  readonly reason: string | null;
}

export interface SaidText {
  /** What a reader has to know first: how the text came about, and how it stands. */
  readonly head: readonly string[];
  /** Nothing where it is withdrawn. */
  readonly text: string;
}

/** What the OBX segments of a message say. */
export function saidText(
  { documentStatus, parent }: Pick<MessagePlan, 'documentStatus' | 'parent'>,
  version: OutgoingVersion,
  sources: readonly NamedSource[],
  more: { readonly additions: readonly Addition[]; readonly withdrawal: Withdrawal | null },
): SaidText {
  const origin = originOf(documentStatus, version, sources);
  const { text } = version.content;
  switch (documentStatus) {
    case 'draft':
      return { head: [origin], text };
    case 'final':
      return { head: [origin, ...replacing(parent)], text };
    case 'addendum': {
      const notice = `Addendum to document ${parent ?? ''}. It contains only what was added; the rest is unchanged.`;
      return { head: [origin, notice], text: additionText(more.additions) };
    }
    case 'withdrawn':
      return { head: [...withdrawalNotices(parent, more.withdrawal), origin], text: '' };
  }
}

function replacing(parent: string | null): readonly string[] {
  return parent === null ? [] : [`This replaces document ${parent}.`];
}

function originOf(
  documentStatus: MessagePlan['documentStatus'],
  { number, content: { model, label }, profile, signatures }: OutgoingVersion,
  sources: readonly NamedSource[],
): string {
  const signed = signatures.map(
    ({ printedName, signedAt }) => `${printedName}, ${inUtc(signedAt)}`,
  );
  const made =
    documentStatus === 'draft'
      ? 'MACHINE-MADE DRAFT, NOT REVIEWED.'
      : `Machine-made summary, reviewed and signed by ${signed.join(' and ')}.`;
  return [
    made,
    `${label}.`,
    `Model: ${model ?? 'none'}.`,
    `Version: ${number} of this summary; ${profile.title}, profile version ${profile.version}; Cloister ${VERSION}.`,
    `Source: ${sources.map(sourceName).join(', ')}.`,
  ].join(' ');
}

function sourceName({ number, authority }: NamedSource): string {
  return authority === null ? number : `${number} of ${authority}`;
}

function withdrawalNotices(
  parent: string | null,
  withdrawal: Withdrawal | null,
): readonly string[] {
  const by = withdrawal?.by ?? null;
  const who = by === null ? '' : ` by ${by}`;
  const when = withdrawal ? `, ${inUtc(withdrawal.at)}` : '';
  return [
    'WITHDRAWN. This summary is no longer valid. Do not use it.',
    ...replacing(parent),
    `Withdrawn${who}${when}.`,
    `Reason: ${withdrawal?.reason ?? 'its source is no longer valid'}`,
  ];
}

/** Each under the section in which it stands. */
function additionText(additions: readonly Addition[]): string {
  const bySection = Map.groupBy(additions, ({ title }) => title);
  return [...bySection]
    .map(([title, added]) =>
      [...(title === null ? [] : [title]), ...added.map(({ text }) => text)].join('\n'),
    )
    .join('\n\n');
}

/** To the minute: whoever reads it sees no machine's time. */
export function inUtc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
