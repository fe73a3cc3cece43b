import { checkCertainty } from './certainty-check.js';
import { checkChange } from './change-check.js';
import type { Check } from '../comparison.js';
import { checkMarks } from './marks-check.js';
import { checkOperations } from './operation-check.js';
import { checkPermission } from './permission-check.js';
import { checkRealization } from './realization-check.js';
import { checkTime } from './time-check.js';

/** How things are meant: permitted, done, sure, over, changed. */
const CHECKS: readonly Check[] = [
  checkPermission,
  checkRealization,
  checkChange,
  checkCertainty,
  checkTime,
  checkMarks,
  checkOperations,
];

export const checkQualities: Check = (comparison) => CHECKS.flatMap((check) => check(comparison));
