import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod/mini';
import { Failed } from './frame/failed.js';
import { NotFound } from './frame/not-found.js';
import { StandaloneFailed } from './frame/standalone-failed.js';
import { codeOf } from './frame/code-of.js';
import { WaitingPage } from './frame/waiting-page.js';
import { listSessionsOptions } from './generated/@tanstack/react-query.gen.js';
import { DocumentsSearch } from './documents/documents-search.js';
import { requireSession } from './session/require-session.js';

export interface RouterContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  errorComponent: StandaloneFailed,
});

const SignInSearch = z.object({ to: z.optional(z.string()) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(
    codeOf(() => import('./session/sign-in.page.js')),
    'SignInPage',
  ),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(
    codeOf(() => import('./session/start.page.js')),
    'StartPage',
  ),
});

/** Everything that only a signed-in person sees. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: ({ context, location }) => requireSession(context.queries, location),
  component: lazyRouteComponent(
    codeOf(() => import('./frame/frame.js')),
    'Frame',
  ),
  // where not even the session could be asked for, there is no frame to show an error in
  errorComponent: StandaloneFailed,
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/documents' });
  },
});

const upload = createRoute({
  getParentRoute: () => frame,
  path: '/upload',
  component: lazyRouteComponent(
    codeOf(() => import('./upload/upload.page.js')),
    'UploadPage',
  ),
});

const documents = createRoute({
  getParentRoute: () => frame,
  path: '/documents',
  validateSearch: DocumentsSearch,
  component: lazyRouteComponent(
    codeOf(() => import('./documents/documents.page.js')),
    'DocumentsPage',
  ),
});

const document = createRoute({
  getParentRoute: () => frame,
  path: '/documents/$documentId',
  validateSearch: z.object({
    summary: z.optional(z.string()),
    page: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
    panel: z.optional(z.enum(['source', 'draft', 'story'])),
  }),
  component: lazyRouteComponent(
    codeOf(() => import('./documents/document.page.js')),
    'DocumentPage',
  ),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  loader: ({ context }) => context.queries.ensureQueryData(listSessionsOptions()),
  component: lazyRouteComponent(
    codeOf(() => import('./session/account.page.js')),
    'AccountPage',
  ),
});

/** Inside the frame, so that only who is signed in learns which addresses there are. */
const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

const routes = root.addChildren([
  signIn,
  start,
  frame.addChildren([home, upload, documents, document, account, elsewhere]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    defaultPendingComponent: WaitingPage,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Failed,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
