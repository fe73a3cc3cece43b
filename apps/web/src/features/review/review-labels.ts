import type { TFunction } from 'i18next';
import type { Actor, Signature } from '@app/api-client';
import { review as english } from '../../locales/en/review.js';

export type ReviewSaid = Exclude<
  keyof typeof english.done,
  'regenerated' | 'commented' | 'discarded' | 'signed' | 'signedFirst'
>;

type Words = TFunction<'review'>;
type Method = keyof typeof english.signature.methods;
type Role = keyof typeof english.roles;

/** "password and authenticator app" */
export function methodLabel(t: Words, { method }: Pick<Signature, 'method'>): string {
  return method
    .split('+')
    .map((part) => (isMethod(part) ? t(`signature.methods.${part}`) : part))
    .join(t('signature.and'));
}

export function roleLabel(t: Words, role: string): string {
  return isRole(role) ? t(`roles.${role}`) : role;
}

/** As the signature keeps them: one or several, by spaces. */
export function rolesLabel(t: Words, roles: string): string {
  return roles
    .split(' ')
    .map((role) => roleLabel(t, role))
    .join(', ');
}

/** Who it was. A reviewer is a person, whose name goes when they are removed. */
export function nameOf(documents: TFunction<'documents'>, { kind, name }: Actor): string {
  return name ?? documents(`actors.${kind}`);
}

/** The zone of this device, as IANA names it. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function isMethod(part: string): part is Method {
  return Object.hasOwn(english.signature.methods, part);
}

function isRole(role: string): role is Role {
  return Object.hasOwn(english.roles, role);
}
