import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** At the top where it grows while it is open. @default "center" */
  readonly position?: 'center' | 'top';
  /** @default "md" */
  readonly size?: 'md' | 'lg';
  /** False where the action has taken away what it was asked from. @default true */
  readonly returnsFocus?: boolean;
  readonly fullScreen?: boolean;
}

/** A question, a form or a text over the page, which is closed by its button, by Escape or by a click beside it. */
export function Dialog({
  position = 'center',
  returnsFocus = true,
  children,
  ...props
}: DialogProps) {
  const { t } = useTranslation('common');
  const modal: ModalProps = props;
  return (
    <Modal
      {...modal}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={returnsFocus}
      centered={position === 'center'}
    >
      {children}
    </Modal>
  );
}
