import { Outlet, useMatches } from '@tanstack/react-router';
import type { Permission } from '../../features/session/permission.js';
import { useSession } from '../../features/session/session.js';
import { ForbiddenPage } from './forbidden-page.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What one must be allowed to see the page; none for a page of everybody who is signed in. */
    readonly permission?: Permission;
  }
}

/** The page at the address, where the person may open it. What it shows, the service decides again. */
export function RequirePermission() {
  const { permissions } = useSession().person;
  const allowed = useMatches({
    select: (matches) =>
      matches.every(
        ({ staticData: { permission } }) =>
          permission === undefined || permissions.includes(permission),
      ),
  });
  return allowed ? <Outlet /> : <ForbiddenPage />;
}
