import { Alert, Button, Text } from '@mantine/core';
import { IconArchive, IconCircleX, IconClock, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { reasonLabel } from '../../reason-labels.js';
import classes from '../source.module.css';

/** A document without text: why, and what to do. */
export function NotReadable({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  switch (document.state) {
    case 'rejected':
      return (
        <div className={classes['state']}>
          <Alert color="red" icon={<IconCircleX size={18} />} title={t('source.refusedTitle')}>
            <Text mb="md">
              {reasonLabel(t, document.reason ?? 'unexpected', document.reasonDetails)}
            </Text>
            <Button
              component={Link}
              to="/upload"
              size="xs"
              variant="default"
              leftSection={<IconUpload size={16} />}
            >
              {t('source.uploadAnother')}
            </Button>
          </Alert>
        </div>
      );
    case 'quarantined':
      return (
        <div className={classes['state']}>
          <Alert color="red" icon={<IconCircleX size={18} />} title={t('source.quarantinedTitle')}>
            {t('source.quarantined')}
          </Alert>
        </div>
      );
    case 'received':
    case 'extracting':
      return (
        <div className={classes['state']} role="status">
          <Alert
            color={document.state === 'received' ? 'gray' : 'blue'}
            icon={<IconClock size={18} />}
            title={t('source.waitingTitle')}
          >
            {t(`source.${document.state}`)}
          </Alert>
        </div>
      );
    case 'erased':
      return (
        <div className={classes['state']}>
          <Alert color="gray" icon={<IconArchive size={18} />} title={t('source.erasedTitle')}>
            {t('source.erased')}
          </Alert>
        </div>
      );
    case 'extracted':
      return null;
  }
}
