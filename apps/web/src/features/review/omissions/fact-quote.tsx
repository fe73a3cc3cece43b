import { Skeleton } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import { piecesOf } from '../../documents/evidence/text-ranges.js';
import type { Omission, SourceSpan } from '@app/api-client';
import { useDocumentName } from '../../documents/use-document-name.js';
import { distinctSpans } from './fact-text.js';
import classes from './omissions.module.css';

/** The words of the documents that state a fact, with what names it in bold, and which document that is. */
export function FactQuote({
  omission: { spans, name },
  wordsOf,
}: {
  readonly omission: Pick<Omission, 'spans' | 'name'>;
  readonly wordsOf: (span: SourceSpan) => string | null;
}) {
  const { documentIds, source } = useEvidence();
  const [first] = spans;
  const page = first?.places[0]?.page;
  return (
    <>
      <blockquote className={classes['text']}>
        {distinctSpans(spans, wordsOf).map((span) => (
          <Words key={`${span.source} ${span.start}`} span={span} name={name} wordsOf={wordsOf} />
        ))}
      </blockquote>
      {first && (
        <Where
          documentId={
            documentIds.length > 1 || first.source !== source
              ? documentIds[first.source]
              : undefined
          }
          number={first.source + 1}
          page={page}
        />
      )}
    </>
  );
}

function Words({
  span,
  name,
  wordsOf,
}: {
  readonly span: SourceSpan;
  readonly name: SourceSpan | null;
  readonly wordsOf: (span: SourceSpan) => string | null;
}) {
  const words = wordsOf(span);
  if (words === null) return <Skeleton height={16} width="70%" />;
  const named = name && name.source === span.source ? (wordsOf(name) ?? '') : '';
  const at = named === '' ? -1 : words.indexOf(named);
  if (at < 0) return <span>{words} </span>;
  const range = { start: at, end: at + named.length };
  return (
    <span>
      {piecesOf(words, { start: 0, end: words.length }, [range]).map(({ start, text, ranges }) =>
        ranges.length > 0 ? (
          <strong key={start}>{text}</strong>
        ) : (
          <Fragment key={start}>{text}</Fragment>
        ),
      )}{' '}
    </span>
  );
}

function Where({
  documentId,
  number,
  page,
}: {
  /** Undefined where it is the one on the page. */
  readonly documentId: string | undefined;
  readonly number: number;
  readonly page: number | undefined;
}) {
  const { t } = useTranslation('documents');
  const name = useDocumentName(documentId);
  const parts = [
    documentId !== undefined && (name ?? t('evidence.document', { number })),
    page !== undefined && `${t('source.page')} ${page}`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 && <p className={classes['quiet']}>{parts.join(', ')}</p>;
}
