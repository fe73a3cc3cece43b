import {
  IconAlertTriangle,
  IconAntennaBarsOff,
  IconArrowBackUp,
  IconCircleX,
  IconEraser,
  IconPlugConnectedX,
  IconShieldX,
  IconUrgent,
  IconUserCheck,
  IconUserQuestion,
  IconUserShield,
  IconUserX,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Notification } from '@app/api-client';
import { PATIENT_CHECK_ID } from '../documents/patient/patient-check-anchor.js';

type T = TFunction<'notifications'>;
type About = Pick<Notification, 'summaryId' | 'reason'>;

interface KindDisplay {
  readonly icon: typeof IconUrgent;
  /** What happened, in one sentence. */
  readonly label: (t: T, about: About) => string;
  /** Where on the page of the document it is decided. */
  readonly hash?: string;
  /** Which deliveries the page of the destination shows. */
  readonly deliveries?: 'dead-lettered';
}

/** How each kind is shown. */
export const NOTIFICATION_KINDS: Readonly<Record<Notification['kind'], KindDisplay>> = {
  assigned: { icon: IconUserCheck, label: (t) => t('what.assigned') },
  returned: { icon: IconArrowBackUp, label: (t) => t('what.returned') },
  stat: { icon: IconUrgent, label: (t) => t('what.stat') },
  failed: {
    icon: IconCircleX,
    label: (t, { summaryId }) =>
      t(summaryId === null ? 'what.failedDocument' : 'what.failedSummary'),
  },
  changed: { icon: IconAlertTriangle, label: (t) => t('what.changed') },
  'patient-doubted': {
    icon: IconUserX,
    label: (t) => t('what.patient-doubted'),
    hash: PATIENT_CHECK_ID,
  },
  'dead-lettered': {
    icon: IconPlugConnectedX,
    label: (t) => t('what.dead-lettered'),
    deliveries: 'dead-lettered',
  },
  connection: {
    icon: IconAntennaBarsOff,
    label: (t, { reason }) => {
      if (reason === 'message-failed') return t('what.connectionFailed');
      return t(reason === 'silent' ? 'what.connectionSilent' : 'what.connectionClashed');
    },
  },
  requested: { icon: IconUserQuestion, label: (t) => t('what.requested') },
  'training-erased': {
    icon: IconEraser,
    label: (t, { reason }) =>
      t(reason === 'retired' ? 'what.adapterRetired' : 'what.trainingErased'),
  },
  rights: {
    icon: IconUserShield,
    label: (t, { reason }) => {
      if (reason === 'pending') return t('what.rightsPending');
      return t(reason === 'cancelled' ? 'what.rightsCancelled' : 'what.rightsEffective');
    },
  },
  'trail-mismatch': { icon: IconShieldX, label: (t) => t('what.trail-mismatch') },
};
