import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import type { Document } from '@app/api-client';
import { FileSize } from '../../../ui/formats/file-size.js';
import { PageTitle } from '../../../ui/page-title.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { actorLabel, stateOf, typeLabel } from '../document-labels.js';
import { MergeLink } from '../merge-link.js';
import classes from './document.module.css';

/**
 * Which document it is, how far it is, and what can be done. There before the document is, so that the
 * title that takes the focus after a navigation is the one that stays.
 */
export function DocumentHeader({
  document,
  headline,
  actions,
}: {
  readonly document: Document | undefined;
  /** Of the draft that is shown. */
  readonly headline: ReactNode;
  readonly actions: ReactNode;
}) {
  const { t } = useTranslation('documents');
  return (
    <>
      <BackLink />
      <PageTitle
        title={document ? (document.fileName ?? t('noName')) : t('document.tab')}
        tab={t('document.tab')}
        {...(document && {
          actions,
          under: (
            <>
              <Facts document={document} />
              {headline}
            </>
          ),
        })}
      />
    </>
  );
}

/** Name, identifier and who assigned it, as far as they are known. */
function patientWords(document: Document): string | null {
  const { patientIdentifier, patientAuthority, patientName } = document;
  if (patientIdentifier === null) return null;
  return [patientName, patientIdentifier, patientAuthority]
    .filter((text) => text !== null)
    .join(' · ');
}

function Facts({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  const { encounterIdentifier, externalNumber, confidentiality } = document;
  const patient = patientWords(document);
  const pages = document.extraction?.pages ?? null;
  return (
    <div className={classes['facts']}>
      <StateBadge {...stateOf(document)} />
      {confidentiality !== 'N' && (
        <strong>{t(`document.confidentiality.${confidentiality}`)}</strong>
      )}
      <span>
        {patient === null ? t('noPatient') : t('document.patient', { identifier: patient })}
      </span>
      {document.sourceStatus !== null && <SourceStatus document={document} />}
      {document.patientReference !== null && <CameAs named={document.patientReference} />}
      {document.held && <strong>{t('document.held')}</strong>}
      {document.eraseAfter !== null && (
        <strong>
          {t('document.eraseAfter')} <RelativeTime at={document.eraseAfter} />
        </strong>
      )}
      {encounterIdentifier !== null && (
        <span>
          {t(
            document.encounterCancelledAt === null
              ? 'document.encounter'
              : 'document.encounterCancelled',
            { identifier: encounterIdentifier },
          )}
        </span>
      )}
      {externalNumber !== null && (
        <span>{t('document.externalNumber', { number: externalNumber })}</span>
      )}
      <span>
        {typeLabel(t, document.mediaType)}, <FileSize bytes={document.sizeBytes} />
        {pages !== null && `, ${t('document.pages', { count: pages })}`}
      </span>
      {document.parentId !== null && (
        <Link to="/documents/$documentId" params={{ documentId: document.parentId }}>
          {t('document.partOf')}
        </Link>
      )}
      <span>
        {t('document.arrived')} <RelativeTime at={document.createdAt} />{' '}
        {t('document.by', { name: actorLabel(t, document.broughtInBy) })}
      </span>
    </div>
  );
}

/** Whom it named when it came, and how it became another's. */
function CameAs({
  named: { identifier, movedBy },
}: {
  readonly named: NonNullable<Document['patientReference']>;
}) {
  const { t } = useTranslation('documents');
  return (
    <>
      <strong>
        {t('document.cameAs', { identifier })}
        {movedBy && (
          <>
            , {t(`document.moved.${movedBy.kind}`)} <RelativeTime at={movedBy.at} />
          </>
        )}
      </strong>
      {movedBy && <MergeLink mergeId={movedBy.mergeId} />}
    </>
  );
}

/** What the source says of the document now, and the way to what came in its place. */
function SourceStatus({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  const { sourceStatus, outdatedAt, successors } = document;
  if (sourceStatus === null) return null;
  const words = t(`document.sourceStatus.${sourceStatus}`);
  return (
    <>
      {outdatedAt === null ? (
        <span>{words}</span>
      ) : (
        <strong>
          <IconAlertTriangle size={14} aria-hidden /> {t(`document.outdated.${sourceStatus}`)}{' '}
          <RelativeTime at={outdatedAt} />
        </strong>
      )}
      {successors.map(({ id, kind }) => (
        <Link key={id} to="/documents/$documentId" params={{ documentId: id }}>
          {t(`document.successor.${kind}`)}
        </Link>
      ))}
    </>
  );
}

function BackLink() {
  const { t } = useTranslation('documents');
  return (
    <Link to="/documents" className={classes['back']}>
      <IconArrowLeft size={14} aria-hidden /> {t('document.back')}
    </Link>
  );
}
