import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentenceEvidence, SummaryVersion } from '@app/api-client';
import { countsLabel, findingLabels } from '../evidence-labels.js';
import { piecesOf, type Range } from '../text-ranges.js';

type Version = Pick<SummaryVersion, 'text' | 'evidence'>;

/** A sentence that the source does not support, or not wholly, with its number on paper. */
interface Noted extends SentenceEvidence {
  readonly note: number | null;
}

/** A stretch of a draft on paper: behind each sentence that is in doubt stands the number of its note. */
export function PrintedText({
  version,
  stretch,
}: {
  readonly version: Version;
  readonly stretch: Range;
}) {
  return piecesOf(version.text, stretch, notesOf(version)).map(
    ({ start, end, text, ranges: [sentence] }) => (
      <Fragment key={start}>
        {text}
        {sentence?.end === end && sentence.note !== null && <sup>[{sentence.note}]</sup>}
      </Fragment>
    ),
  );
}

/** How many sentences need a look and why, and what the numbers in the text mean. */
export function PrintedFindings({ version }: { readonly version: Version }) {
  const { t } = useTranslation('documents');
  if (version.evidence === null) return <p>{t('evidence.unchecked')}</p>;
  if (version.evidence.length === 0) return null;
  const counted = countsLabel(t, version.evidence);
  return (
    <>
      {counted !== '' && <p>{counted}.</p>}
      {notesOf(version).map((sentence) =>
        sentence.note === null ? null : (
          <p key={sentence.note}>
            [{sentence.note}] {t(`evidence.status.${sentence.status}`)}.{' '}
            {findingLabels(t, version.text, sentence).join(' · ')}
          </p>
        ),
      )}
    </>
  );
}

function notesOf({ evidence }: Version): readonly Noted[] {
  const doubtful = (evidence ?? []).filter(({ status }) => status !== 'supported');
  return (evidence ?? []).map((sentence) => {
    const at = doubtful.indexOf(sentence);
    return { ...sentence, note: at < 0 ? null : at + 1 };
  });
}
