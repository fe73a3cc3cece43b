import { NotificationsBaseline1765300600000 } from './baseline.js';
import { NotificationKindsInCode1765500310000 } from './kinds-in-code.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const NOTIFICATION_MIGRATIONS = [
  NotificationsBaseline1765300600000,
  NotificationKindsInCode1765500310000,
];
