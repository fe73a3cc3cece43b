import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProfileTitle } from '../documents/use-profile-title.js';
import type { MessageDetails } from '@app/api-client';
import { Fact, Facts } from '../../ui/facts.js';
import { FileSize } from '../../ui/formats/file-size.js';
import { useFormats } from '../../ui/formats/formats.js';
import { useMay } from '../admin/use-may.js';
import { messageReason } from './message-words.js';

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
      <Facts>
        <Fact name={t('messages.fate')}>
          {t(`messages.means.${state}`)}
          {reason !== null && ` ${messageReason(t, reason)}`}
        </Fact>
        <Fact name={t('messages.arrived')}>{formats.dateTime(message.arrivedAt)}</Fact>
        <Fact name={t('messages.answer')}>
          {answers === null ? t('messages.erased') : <Answers answers={answers} />}
        </Fact>
        {repeats > 0 && (
          <Fact name={t('messages.repeats')}>{t('messages.again', { count: repeats })}</Fact>
        )}
        {rule !== null && <Fact name={t('messages.rule')}>{rule}</Fact>}
        {profileId !== null && <Fact name={t('queue.profile')}>{titleOf(profileId)}</Fact>}
        {sourceStatus !== null && <Fact name={t('messages.sourceStatus')}>{sourceStatus}</Fact>}
        <Fact name={t('messages.size')}>
          <FileSize bytes={message.sizeBytes} />
        </Fact>
        {warnings.length > 0 && <Fact name={t('messages.warnings')}>{warnings.join(', ')}</Fact>}
        <Fact name={t('messages.documents')}>
          <Documents message={message} />
        </Fact>
        {mayLookAtMerges && message.type === 'ADT' && state === 'taken' && (
          <Fact name={t('messages.patients')}>
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
          </Fact>
        )}
        {message.summaryId !== null && <Fact name={t('queue.summary')}>{message.summaryId}</Fact>}
        {message.reprocessedAt !== null && (
          <Fact name={t('messages.reprocessed')}>{formats.dateTime(message.reprocessedAt)}</Fact>
        )}
      </Facts>
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

/** Links for whoever may read documents, ids for the others. */
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
