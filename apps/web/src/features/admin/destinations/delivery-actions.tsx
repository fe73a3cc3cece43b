import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { discardDeliveryMutation, redeliverDeliveryMutation } from '@app/api-client/react-query';
import type { Delivery } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';

/** Sends a delivery again, one at a time. */
export function useRedelivery(onDone: () => Promise<void>) {
  const { t } = useTranslation('administration');
  const mutation = useMutation({
    ...redeliverDeliveryMutation(),
    onSuccess: () => announce(t('destinations.deliveries.redelivered')),
    onSettled: onDone,
  });
  return {
    redeliver: (deliveryId: string): void => {
      if (!mutation.isPending) mutation.mutate({ path: { deliveryId } });
    },
    busy: mutation.isPending ? mutation.variables.path.deliveryId : null,
    error: mutation.error,
  };
}

interface DiscardQuestionProps {
  /** Null: closed. */
  readonly delivery: Delivery | null;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before a delivery is given up for good. */
export function DiscardQuestion({ delivery, onDone, onClose }: DiscardQuestionProps) {
  const { t } = useTranslation('administration');
  const discard = useMutation({
    ...discardDeliveryMutation(),
    onSuccess: () => {
      announce(t('destinations.deliveries.discarded'));
      onClose();
    },
    onSettled: onDone,
  });
  return (
    <Confirmation
      opened={delivery !== null}
      title={t('destinations.deliveries.discardAsk')}
      confirm={t('destinations.deliveries.discardConfirm')}
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => delivery && discard.mutate({ path: { deliveryId: delivery.id } })}
      onClose={() => {
        discard.reset();
        onClose();
      }}
    >
      {t('destinations.deliveries.discardWarning')}
    </Confirmation>
  );
}
