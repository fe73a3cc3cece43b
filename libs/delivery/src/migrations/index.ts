import { DeadLettered1765600300000 } from './dead-lettered.js';
import { DeliveryBaseline1765301000000 } from './baseline.js';
import { DeliveryVocabulary1765400400000 } from './vocabulary.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const DELIVERY_MIGRATIONS = [
  DeliveryBaseline1765301000000,
  DeliveryVocabulary1765400400000,
  DeadLettered1765600300000,
];
