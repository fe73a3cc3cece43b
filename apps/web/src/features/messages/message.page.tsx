import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../../layout/fallbacks/error-page.js';
import { getMessageOptions } from '@app/api-client/react-query';
import { PageTitle } from '../../ui/page-title.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { useMay } from '../admin/use-may.js';
import { MessageBadge } from './message-badge.js';
import { MessageFacts } from './message-facts.js';
import { typeLabel } from './message-labels.js';
import { ProcessSection } from './process-section.js';
import { UnmaskSection } from './unmask-section.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;
/** While its documents or its summary are on the way. */
const LOOK_SOON_MS = 2000;

/** One message: what became of it, and, for a reason, what it says. */
export function MessagePage() {
  const { t } = useTranslation('administration');
  const { messageId } = useParams({ from: '/layout/administration/messages/$messageId' });
  const mayUnmask = useMay('message:unmask');
  const mayProcess = useMay('message:process');
  const message = useQuery({
    ...getMessageOptions({ path: { messageId } }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'received' ? LOOK_SOON_MS : LOOK_AGAIN_MS,
  });
  if (message.isError) {
    return <ErrorPage error={message.error} reset={() => void message.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/messages">
          {t('messages.back')}
        </Anchor>
      </Text>
      {message.isPending ? (
        <>
          <PageTitle title={t('messages.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <>
          <PageTitle
            title={typeLabel(message.data.type, message.data.event) || t('messages.noType')}
            under={t('messages.over', { connection: message.data.connection })}
            actions={<MessageBadge {...message.data} />}
          />
          <Stack gap={32}>
            <MessageFacts message={message.data} />
            {mayProcess && <ProcessSection message={message.data} />}
            {mayUnmask && <UnmaskSection message={message.data} />}
          </Stack>
        </>
      )}
    </>
  );
}
