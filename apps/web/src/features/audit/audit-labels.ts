import type { TFunction } from 'i18next';
import type { Actor } from '@app/api-client';
import { audit as texts } from '../../locales/en/audit.js';
import { documents } from '../../locales/en/documents/documents.js';

type T = TFunction<['audit', 'documents']>;

/** Acts that have words, to choose among. */
export const KNOWN_ACTIONS = [
  ...Object.keys(documents.history.action),
  ...Object.keys(texts.action),
].toSorted();

/** "Draft opened"; an action that this version of the app does not know shows its code. */
export function actionLabel(t: T, action: string): string {
  if (isOfDocuments(action)) return t(`documents:history.action.${action}`);
  return isOfTrail(action) ? t(`action.${action}`) : action;
}

/** "document"; what has no word shows its code. */
export function subjectLabel(t: T, type: string): string {
  return isSubject(type) ? t(`subject.${type}`) : type;
}

/** By name; without one what they are, and of the service which part. */
export function actorLabel(t: T, { kind, id, name }: Actor): string {
  if (name !== null) return name;
  if (kind !== 'service') return t(`actors.${kind}`);
  return id === 'operator' ? t('actors.operator') : t('actors.service', { part: id });
}

function isSubject(type: string): type is keyof typeof texts.subject {
  return Object.hasOwn(texts.subject, type);
}

function isOfDocuments(action: string): action is keyof typeof documents.history.action {
  return Object.hasOwn(documents.history.action, action);
}

function isOfTrail(action: string): action is keyof typeof texts.action {
  return Object.hasOwn(texts.action, action);
}
