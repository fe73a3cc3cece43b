import type { TFunction } from 'i18next';
import type { HistoryEntry } from '@app/api-client';
import { documents as texts } from '../../../locales/en/documents/documents.js';
import type { Formats } from '../../../ui/formats/formats.js';

type KnownAction = keyof typeof texts.history.action;
type Value = HistoryEntry['details'][string];

/** "Text read"; an action that this version of the app does not know shows its code. */
export function actionLabel(t: TFunction<'documents'>, action: string): string {
  return isKnown(action) ? t(`history.action.${action}`) : action;
}

/** What the entry counts, in words; the rest of its details is for the auditor. */
export function detailsLabel(
  t: TFunction<'documents'>,
  formats: Formats,
  titleOf: (profile: string) => string,
  { details }: HistoryEntry,
): string {
  return Object.entries(details)
    .map(([name, value]) =>
      name === 'profile'
        ? t('history.details.profile', { value: titleOf(String(value)) })
        : detailLabel(t, formats, name, value),
    )
    .filter((words) => words !== null)
    .join(', ');
}

function detailLabel(
  t: TFunction<'documents'>,
  formats: Formats,
  name: string,
  value: Value,
): string | null {
  switch (name) {
    case 'sizeBytes':
      return typeof value === 'number' ? formats.bytes(value) : null;
    case 'characters':
    case 'promptTokens':
    case 'generatedTokens':
      return typeof value === 'number' ? t(`history.details.${name}`, { count: value }) : null;
    case 'extractor':
    case 'number':
    case 'attempt':
      return t(`history.details.${name}`, { value: String(value) });
    case 'model':
      return value === 'none' ? null : t('history.details.model', { value: String(value) });
    default:
      return null;
  }
}

function isKnown(action: string): action is KnownAction {
  return Object.hasOwn(texts.history.action, action);
}
