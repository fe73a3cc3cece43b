import type { Link } from '@app/api-client';

/** The whole address of a one-time link, at the place where the administrator sees the service. */
export function linkAddress({ path }: Link): string {
  return new URL(path, window.location.origin).href;
}
