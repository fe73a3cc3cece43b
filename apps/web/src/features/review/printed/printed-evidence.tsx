import { useQueries } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { documentTextOptions } from '../../documents/document-text.js';
import { getDocumentOptions } from '@app/api-client/react-query';
import type {
  Review,
  SentenceEvidence,
  SourceSpan,
  Summary,
  SummaryVersion,
  VersionDetails,
} from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { nameOf, ownTimeZone } from '../review-labels.js';

/** What of a source is known here: its name, and its words if somebody has opened them. */
interface Source {
  readonly id: string;
  readonly name: string;
  readonly text: string | null;
}

/**
 * On paper: sentence by sentence the places of the sources with their words, who answers for a finding,
 * and which documents the sources are.
 */
export function PrintedEvidence({
  summary,
  version,
  review,
  details,
}: {
  readonly summary: Summary;
  readonly version: SummaryVersion;
  readonly review: Review;
  readonly details: VersionDetails;
}) {
  const { t } = useTranslation('review');
  const sources = useSources(summary);
  const evidence = version.evidence ?? [];
  return (
    <section>
      {evidence.length > 0 && (
        <>
          <h2>{t('print.evidence')}</h2>
          <p>{t('print.evidenceExplain')}</p>
          <ol>
            {evidence.map((sentence) => (
              <li key={sentence.start}>
                <OneSentence
                  sentence={sentence}
                  text={version.text.slice(sentence.start, sentence.end)}
                  sources={sources}
                />
                <Override sentence={sentence} review={review} details={details} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{t('print.sources')}</h2>
      <ol>
        {sources.map(({ id, name }) => (
          <li key={id}>{t('print.source', { name, id })}</li>
        ))}
      </ol>
    </section>
  );
}

function OneSentence({
  sentence: { status, spans },
  text,
  sources,
}: {
  readonly sentence: SentenceEvidence;
  readonly text: string;
  readonly sources: readonly Source[];
}) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  return (
    <>
      <p>
        {text} <strong>[{documents(`evidence.status.${status}`)}]</strong>
      </p>
      {spans.length === 0 && <p>{t('print.noPlace')}</p>}
      {spans.map((span) => (
        <p key={`${span.source} ${span.start}`}>
          – {queuePositionLabel(t, span, sources[span.source])}
        </p>
      ))}
    </>
  );
}

function Override({
  sentence: { start, end },
  review,
  details,
}: {
  readonly sentence: SentenceEvidence;
  readonly review: Review;
  readonly details: VersionDetails;
}) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { t: documents } = useTranslation('documents');
  const of = details.sentences.find((one) => one.start <= start && one.end >= end);
  const override = review.findings.find(({ sentenceId }) => sentenceId === of?.id)?.override;
  if (!override) return null;
  return (
    <p>
      <strong>
        {t('print.overridden', {
          name: nameOf(documents, override.by),
          time: formats.zonedTime(override.at, ownTimeZone()),
          reason: override.reason ?? t('findings.erased'),
        })}
      </strong>
    </p>
  );
}

function queuePositionLabel(
  t: TFunction<'review'>,
  { start, end, places }: SourceSpan,
  source: Source | undefined,
): string {
  const document = source?.name ?? '';
  if (source?.text === null || source?.text === undefined) {
    return t('print.placeWithoutWords', { document, start, end });
  }
  const words = source.text.slice(start, end).trim();
  const page = places[0]?.page;
  return page === undefined
    ? t('print.placeWithoutPage', { document, words })
    : t('print.place', { document, page, words });
}

/** Out of what the page has asked for already: a sheet of paper must be whole at once. */
function useSources({ id: summaryId, documentIds }: Summary): readonly Source[] {
  const { t } = useTranslation('documents');
  const names = useQueries({
    queries: documentIds.map((documentId) => ({
      ...getDocumentOptions({ path: { documentId } }),
      enabled: false,
    })),
  });
  const texts = useQueries({
    queries: documentIds.map((documentId) => ({
      ...documentTextOptions(documentId, summaryId),
      enabled: false,
    })),
  });
  return documentIds.map((id, index) => ({
    id,
    name: names[index]?.data?.fileName ?? t('evidence.document', { number: index + 1 }),
    text: texts[index]?.data?.text ?? null,
  }));
}
