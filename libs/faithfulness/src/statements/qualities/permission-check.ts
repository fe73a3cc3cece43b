import { CueTable } from '../../lexicons/qualities/cue-table.js';
import { PERMISSION_CUES } from '../../lexicons/qualities/permission-cues.js';
import { type Compared, Respect } from './compare-qualities.js';
import type { Check, Mismatch } from '../comparison.js';

const permission = new Respect(
  new CueTable(PERMISSION_CUES),
  {
    permitted: 'forbidden',
    forbidden: 'permitted',
    required: 'forbidden',
    can: 'cannot',
    ability: 'cannot',
    partly: 'forbidden',
  },
  10,
);
const YES = new Set(['permitted', 'required', 'partly']);
const NO = new Set(['forbidden', 'no', 'cannot']);

/** What is permitted here and forbidden there, or the other way round. */
export const checkPermission: Check = (comparison) =>
  permission.compare(comparison).flatMap((compared): Mismatch[] => {
    const { start, end } = compared;
    const says = verdict(compared);
    return says === null ? [] : [{ code: 'permission', says, start, end }];
  });

function verdict({ value, said }: Compared): Mismatch['says'] | null {
  if (value === null || said.length === 0) return null;
  const isForbidden = said.some((place) => NO.has(place.value ?? ''));
  const isPermitted = said.some((place) => YES.has(place.value ?? ''));
  if (value === 'forbidden') {
    if (isForbidden) return null;
    return isPermitted || said.some((place) => place.value === 'can') ? 'contradicted' : 'partly';
  }
  if (value === 'no') {
    const isAllowed = said.some((place) => place.value === 'permitted');
    return isAllowed && !isForbidden ? 'contradicted' : null;
  }
  const isHere = YES.has(value) || value === 'can';
  if (!isHere || !said.every((place) => NO.has(place.value ?? ''))) return null;
  const isRule = said.some((place) => place.value === 'forbidden');
  return isRule || value === 'permitted' ? 'contradicted' : null;
}
