import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SourceConflict, SourceSpan } from '@app/api-client';
import { useIsNarrow } from '../../../../ui/breakpoints.js';
import { useDocumentName } from '../../use-document-name.js';
import classes from '../evidence.module.css';
import { type EvidenceView, useEvidence } from '../evidence-view.js';
import { useConflictTexts } from './use-conflict-texts.js';

/** Above the draft: what its documents say differently, each with both places. */
export function ConflictList() {
  const { t } = useTranslation('documents');
  const evidence = useEvidence();
  const { conflicts, documentIds, summaryId } = evidence;
  const textOf = useConflictTexts(conflicts, documentIds, summaryId);
  if (conflicts.length === 0) return null;
  return (
    <section className={classes['unused']} aria-label={t('evidence.conflicts.title')}>
      <h2>{t('evidence.conflicts.title')}</h2>
      <p>{t('evidence.conflicts.explain')}</p>
      <ul>
        {conflicts.map((conflict, index) => (
          <Conflict
            key={`${conflict.code} ${conflict.places.map(({ start }) => start).join(' ')}`}
            conflict={conflict}
            index={index}
            evidence={evidence}
            textOf={textOf}
          />
        ))}
      </ul>
    </section>
  );
}

function Conflict({
  conflict: { code, places },
  index,
  evidence,
  textOf,
}: {
  readonly conflict: SourceConflict;
  readonly index: number;
  readonly evidence: EvidenceView;
  readonly textOf: (span: SourceSpan) => string;
}) {
  const { t } = useTranslation('documents');
  return (
    <li className={classes['conflict']}>
      <strong>{t(`evidence.conflicts.${code}`)}</strong>
      {places.map((span, place) => (
        <ConflictPlace
          key={`${span.source} ${span.start}`}
          span={span}
          words={textOf(span)}
          at={{ conflict: index, place }}
          evidence={evidence}
        />
      ))}
    </li>
  );
}

function ConflictPlace({
  span: { source },
  words,
  at: { conflict, place },
  evidence: { documentIds, summaryId, source: shown, chosen, chooseConflict, bring },
}: {
  readonly span: SourceSpan;
  readonly words: string;
  readonly at: { readonly conflict: number; readonly place: number };
  readonly evidence: EvidenceView;
}) {
  const { t } = useTranslation('documents');
  const isNarrow = useIsNarrow();
  const documentId = documentIds[source];
  const name = useDocumentName(documentId);
  const title = name ?? t('evidence.conflicts.document', { number: source + 1 });
  const excerpt = <span className={classes['excerpt']}>{words}</span>;
  if (source !== shown && documentId !== undefined && summaryId !== null) {
    return (
      <p>
        <Link
          to="/documents/$documentId"
          params={{ documentId }}
          search={{ summary: summaryId, conflict: conflict + 1, place: place + 1 }}
        >
          {title}
        </Link>
        {excerpt}
      </p>
    );
  }
  const isChosen =
    chosen?.kind === 'conflict' && chosen.conflict === conflict && chosen.place === place;
  const press = (): void => {
    chooseConflict(conflict, place);
    if (isNarrow) bring('source');
  };
  return (
    <button type="button" aria-pressed={isChosen} data-status="unused" onClick={press}>
      <span className={classes['size']}>{title}</span>
      {excerpt}
    </button>
  );
}
