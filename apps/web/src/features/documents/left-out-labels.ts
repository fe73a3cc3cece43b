import type { TFunction } from 'i18next';
import type { LeftOut } from '@app/api-client';

/** "2 pictures (pages 3, 4), 1 message segment (AL1), 1 comment (14 characters)" */
export function leftOutList(t: TFunction<'documents'>, leftOut: readonly LeftOut[]): string {
  return leftOut.map((one) => leftOutLabel(t, one)).join(', ');
}

/** "2 pictures (pages 3, 4)" */
export function leftOutLabel(
  t: TFunction<'documents'>,
  { kind, count, name, pages, characters }: LeftOut,
): string {
  const words = t(`leftOut.kind.${kind}`, { count });
  const more = [
    name,
    pages !== null &&
      pages.length > 0 &&
      t('leftOut.pages', { count: pages.length, list: pages.join(', ') }),
    characters !== null && characters > 0 && t('leftOut.characters', { count: characters }),
  ].filter(Boolean);
  return more.length === 0 ? words : `${words} (${more.join(', ')})`;
}
