import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProfileTitle } from '../documents/use-profile-title.js';
import type { MessageDetails } from '@app/api-client';
import { DescriptionItem, DescriptionList } from '../../ui/description-list.js';
import { FileSize } from '../../ui/formats/file-size.js';
import { useFormats } from '../../ui/formats/formats.js';
import { useMay } from '../admin/use-may.js';
import { reasonLabel } from './message-labels.js';

/** What became of a message and what was answered. */
export function MessageFacts({ message }: { readonly message: MessageDetails }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const titleOf = useProfileTitle();
  const mayLookAtMerges = useMay('records:read');
  const { state, reason, rule, profileId, sourceStatus, answers, repeats, warnings } = message;
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        {t('messages.facts')}
      </Title>
      <DescriptionList>
        <DescriptionItem name={t('messages.fate')}>
          {t(`messages.means.${state}`)}
          {reason !== null && ` ${reasonLabel(t, reason)}`}
        </DescriptionItem>
        <DescriptionItem name={t('messages.arrived')}>
          {formats.dateTime(message.arrivedAt)}
        </DescriptionItem>
        <DescriptionItem name={t('messages.answer')}>
          {answers === null ? t('messages.erased') : <Answers answers={answers} />}
        </DescriptionItem>
        {repeats > 0 && (
          <DescriptionItem name={t('messages.repeats')}>
            {t('messages.again', { count: repeats })}
          </DescriptionItem>
        )}
        {rule !== null && <DescriptionItem name={t('messages.rule')}>{rule}</DescriptionItem>}
        {profileId !== null && (
          <DescriptionItem name={t('queue.profile')}>{titleOf(profileId)}</DescriptionItem>
        )}
        {sourceStatus !== null && (
          <DescriptionItem name={t('messages.sourceStatus')}>{sourceStatus}</DescriptionItem>
        )}
        <DescriptionItem name={t('messages.size')}>
          <FileSize bytes={message.sizeBytes} />
        </DescriptionItem>
        {warnings.length > 0 && (
          <DescriptionItem name={t('messages.warnings')}>{warnings.join(', ')}</DescriptionItem>
        )}
        <DescriptionItem name={t('messages.documents')}>
          <Documents message={message} />
        </DescriptionItem>
        {mayLookAtMerges && message.type === 'ADT' && state === 'taken' && (
          <DescriptionItem name={t('messages.patients')}>
            <Anchor
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/administration/merges"
                  search={{ connection: message.connection }}
                />
              )}
            >
              {t('messages.merges')}
            </Anchor>
          </DescriptionItem>
        )}
        {message.summaryId !== null && (
          <DescriptionItem name={t('queue.summary')}>{message.summaryId}</DescriptionItem>
        )}
        {message.reprocessedAt !== null && (
          <DescriptionItem name={t('messages.reprocessed')}>
            {formats.dateTime(message.reprocessedAt)}
          </DescriptionItem>
        )}
      </DescriptionList>
    </section>
  );
}

function Answers({ answers }: { readonly answers: NonNullable<MessageDetails['answers']> }) {
  const { t } = useTranslation('administration');
  if (answers.length === 0) return t('messages.noAnswer');
  return answers
    .map(({ code, error }) => (error === null ? code : t('messages.withError', { code, error })))
    .join(', ');
}

/** Links for anyone who may read documents, ids for the others. */
function Documents({ message: { documentIds } }: { readonly message: MessageDetails }) {
  const { t } = useTranslation('administration');
  const mayRead = useMay('document:read');
  if (documentIds.length === 0) return t('messages.noDocuments');
  return documentIds.map((documentId) => (
    <div key={documentId}>
      {mayRead ? (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/documents/$documentId" params={{ documentId }} preload={false} />
          )}
        >
          {documentId}
        </Anchor>
      ) : (
        documentId
      )}
    </div>
  ));
}
