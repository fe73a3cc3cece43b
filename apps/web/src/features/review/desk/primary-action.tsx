import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHandGrab, IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../session/use-may.js';
import { isUnfinished, type ReviewDesk } from './review-desk.js';

/** The next step of a review: to claim it, or to sign. */
export function PrimaryAction({
  desk,
  onTakeOver,
}: {
  readonly desk: ReviewDesk;
  readonly onTakeOver: () => void;
}) {
  const { t } = useTranslation('review');
  const { review, isMine } = desk;
  if (review.state !== 'draft' && review.state !== 'in_review') return null;
  if (isMine) return <SignAction desk={desk} />;
  if (review.assignee === null) return <ClaimAction desk={desk} />;
  return (
    <Button size="xs" variant="default" onClick={onTakeOver}>
      {t('bar.takeOver')}
    </Button>
  );
}

function ClaimAction({ desk: { review, actions } }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const me = useMe();
  const hasSigned = review.signatures.some(
    ({ version, person }) => version === review.version && person.id === me?.id,
  );
  const claim = (): void => {
    if (hasSigned || actions.claim.isPending) return;
    actions.claim.mutate({
      path: { summaryId: review.summaryId },
      body: { revision: review.revision },
    });
  };
  useHotkeys([['c', claim]]);
  return (
    <Button
      size="xs"
      leftSection={<IconHandGrab size={16} />}
      disabled={hasSigned}
      title={hasSigned ? t('bar.noSecondSignature') : undefined}
      loading={actions.claim.isPending}
      onClick={claim}
    >
      {t('bar.claim')}
    </Button>
  );
}

function SignAction({ desk }: { readonly desk: ReviewDesk }) {
  const { editing, openSigning } = desk;
  const { t } = useTranslation('review');
  const maySign = useMay('summary:sign');
  const hasEdits = (editing.state?.changes ?? 0) > 0 || editing.outdated !== null;
  const hindrance = isUnfinished(desk)
    ? t('bar.finishFirst')
    : hasEdits
      ? t('bar.saveFirst')
      : null;
  if (!maySign) return null;
  return (
    <Button
      size="xs"
      leftSection={<IconSignature size={16} />}
      disabled={hindrance !== null}
      title={hindrance ?? undefined}
      onClick={openSigning}
    >
      {t('bar.sign')}
    </Button>
  );
}
