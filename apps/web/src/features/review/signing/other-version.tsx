import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { forgetReview } from '../actions/use-review-actions.js';
import type { ReviewDesk } from '../desk/review-desk.js';

/** Another version would be signed than the one that the page shows. */
export function OtherVersion({
  desk: { review, version },
  number,
  onClose,
}: {
  readonly desk: ReviewDesk;
  readonly number: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  return (
    <Alert color="yellow" variant="light" role="alert">
      <p>{t('signing.otherVersion', { number, shown: version.number })}</p>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          forgetReview(queries, review.summaryId);
          onClose();
        }}
      >
        {t('meanwhile.load')}
      </Button>
    </Alert>
  );
}
