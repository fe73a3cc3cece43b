import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../../../ui/breakpoints.js';
import { documentTextOptions } from '../../document-text.js';
import classes from '../evidence.module.css';
import { type EvidenceView, useEvidence } from '../evidence-view.js';
import { type UnusedStretch, unusedElsewhere, unusedOf } from './unused.js';

const AT_FIRST = 5;

/** Below the draft: what of the source no sentence draws on, longest first. */
export function UnusedList({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('documents');
  const evidence = useEvidence();
  const { unused, source, sentences, summaryId } = evidence;
  // the source beside it has asked for the text already
  const { data } = useQuery({
    ...documentTextOptions(documentId, summaryId),
    enabled: sentences !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [all, setAll] = useState(false);
  if (sentences === null || !data) return null;
  const stretches = unusedOf(unused, source, data.text);
  const elsewhere = unusedElsewhere(unused, source);
  if (stretches.length === 0 && elsewhere.length === 0) return null;
  const shown = all ? stretches : stretches.slice(0, AT_FIRST);
  return (
    <section className={classes['unused']} aria-label={t('evidence.unused.title')}>
      <h2>{t('evidence.unused.title')}</h2>
      <p>{t('evidence.unused.explain')}</p>
      <ul>
        {shown.map((stretch) => (
          <Stretch key={stretch.index} stretch={stretch} evidence={evidence} />
        ))}
      </ul>
      {shown.length < stretches.length && (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {t('evidence.unused.more', { count: stretches.length - shown.length })}
        </Button>
      )}
      {elsewhere.map(([other, count, first]) => (
        <Elsewhere key={other} source={other} count={count} first={first} evidence={evidence} />
      ))}
    </section>
  );
}

function Stretch({
  stretch: { index, span, text },
  evidence,
}: {
  readonly stretch: UnusedStretch;
  readonly evidence: EvidenceView;
}) {
  const { t } = useTranslation('documents');
  const { chosen, chooseUnused, clear, bring } = evidence;
  const isNarrow = useIsNarrow();
  const isChosen = chosen?.kind === 'unused' && chosen.unused === index;
  const page = span.places[0]?.page;
  const press = (): void => {
    if (isChosen && !isNarrow) return clear();
    chooseUnused(index);
    if (isNarrow) bring('source');
  };
  return (
    <li>
      <button type="button" aria-pressed={isChosen} data-status="unused" onClick={press}>
        <span className={classes['excerpt']}>{text}</span>
        <span className={classes['size']}>
          {page !== undefined && `${t('source.page')} ${page} · `}
          {t('evidence.unused.length', { count: text.length })}
        </span>
      </button>
    </li>
  );
}

function Elsewhere({
  source,
  count,
  first,
  evidence: { documentIds, summaryId },
}: {
  readonly source: number;
  readonly count: number;
  /** Number of the longest of them. */
  readonly first: number;
  readonly evidence: EvidenceView;
}) {
  const { t } = useTranslation('documents');
  const documentId = documentIds[source];
  if (documentId === undefined || summaryId === null) return null;
  return (
    <p>
      <Link
        to="/documents/$documentId"
        params={{ documentId }}
        search={{ summary: summaryId, unused: first + 1 }}
      >
        {t('evidence.document', { number: source + 1 })}
      </Link>
      {': '}
      {t('evidence.unused.elsewhere', { count })}
    </p>
  );
}
