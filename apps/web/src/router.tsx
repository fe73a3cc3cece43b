import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod/mini';
import { DeliveriesSearch } from './features/admin/destinations/deliveries-search.js';
import { MergesSearch } from './features/admin/merges/merges-search.js';
import { MessagesSearch } from './features/messages/messages-search.js';
import { EditorSearch } from './features/admin/profiles/editor-search.js';
import { VersionSearch } from './features/admin/profiles/version-search.js';
import { QueueSearch } from './features/admin/queue/queue-search.js';
import { sectionsFor } from './features/admin/sections.js';
import { ErrorPage } from './layout/fallbacks/error-page.js';
import { homeOf } from './layout/navigation.js';
import { ForbiddenPage } from './layout/fallbacks/forbidden-page.js';
import { NotFoundPage } from './layout/fallbacks/not-found-page.js';
import { StandaloneErrorPage } from './layout/fallbacks/standalone-error-page.js';
import { importPage } from './layout/import-page.js';
import { LoadingPage } from './layout/fallbacks/loading-page.js';
import {
  getFactorsOptions,
  getNotificationSettingsOptions,
  listSessionsOptions,
} from '@app/api-client/react-query';
import { AuditSearch } from './features/audit/audit-search.js';
import { DisclosuresSearch } from './features/audit/disclosures-search.js';
import { DocumentSearch } from './features/documents/document-search.js';
import { DocumentsSearch } from './features/documents/documents-search.js';
import { NotificationsSearch } from './features/notifications/notifications-search.js';
import { InboxSearch } from './features/inbox/inbox-search.js';
import { requireLackingFactor, requireSession } from './features/session/require-session.js';

export interface RouterContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  errorComponent: StandaloneErrorPage,
});

const SignInSearch = z.object({
  to: z.optional(z.string()),
  /** The code of what kept single sign-on from letting somebody in. */
  problem: z.optional(z.string()),
  /** The short name of the organization, where there are several. */
  organization: z.optional(z.string()),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/session/sign-in/sign-in.page.js')),
    'SignInPage',
  ),
});

/** A short address that an organization can give to its people. */
const organizationSignIn = createRoute({
  getParentRoute: () => root,
  path: '/o/$organization',
  beforeLoad: ({ params: { organization } }) => {
    throw redirect({ to: '/sign-in', search: { organization }, replace: true });
  },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(
    importPage(() => import('./features/session/first-steps/start.page.js')),
    'StartPage',
  ),
});

/** For who may do nothing yet but add the second factor that the organization demands. */
const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: SignInSearch,
  beforeLoad: ({ context, location }) => requireLackingFactor(context.queries, location),
  loader: ({ context }) => context.queries.ensureQueryData(getFactorsOptions()),
  component: lazyRouteComponent(
    importPage(() => import('./features/session/sign-in/second-factor.page.js')),
    'SecondFactorPage',
  ),
});

/** Everything that only a signed-in person sees. */
const layout = createRoute({
  getParentRoute: () => root,
  id: 'layout',
  beforeLoad: ({ context, location }) => requireSession(context.queries, location),
  component: lazyRouteComponent(
    importPage(() => import('./layout/app-layout.js')),
    'AppLayout',
  ),
  // where not even the session could be asked for, there is no layout to show an error in
  errorComponent: StandaloneErrorPage,
});

const home = createRoute({
  getParentRoute: () => layout,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.session.person.permissions) });
  },
});

const inbox = createRoute({
  getParentRoute: () => layout,
  path: '/inbox',
  staticData: { permission: 'summary:review' },
  validateSearch: InboxSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/inbox/inbox.page.js')),
    'InboxPage',
  ),
});

const upload = createRoute({
  getParentRoute: () => layout,
  path: '/upload',
  staticData: { permission: 'document:add' },
  component: lazyRouteComponent(
    importPage(() => import('./features/upload/upload.page.js')),
    'UploadPage',
  ),
});

const documents = createRoute({
  getParentRoute: () => layout,
  path: '/documents',
  staticData: { permission: 'document:read' },
  validateSearch: DocumentsSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/documents/documents.page.js')),
    'DocumentsPage',
  ),
});

const document = createRoute({
  getParentRoute: () => layout,
  path: '/documents/$documentId',
  staticData: { permission: 'document:read' },
  validateSearch: DocumentSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/documents/document.page.js')),
    'DocumentPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => layout,
  path: '/audit',
  staticData: { permission: 'audit:read' },
  validateSearch: AuditSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/audit/audit.page.js')),
    'AuditPage',
  ),
});

const disclosures = createRoute({
  getParentRoute: () => layout,
  path: '/audit/disclosures',
  staticData: { permission: 'audit:read' },
  validateSearch: DisclosuresSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/audit/disclosures.page.js')),
    'DisclosuresPage',
  ),
});

const notifications = createRoute({
  getParentRoute: () => layout,
  path: '/notifications',
  validateSearch: NotificationsSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/notifications/notifications.page.js')),
    'NotificationsPage',
  ),
});

const account = createRoute({
  getParentRoute: () => layout,
  path: '/account',
  loader: ({ context }) =>
    Promise.all([
      context.queries.ensureQueryData(listSessionsOptions()),
      context.queries.ensureQueryData(getFactorsOptions()),
      context.queries.ensureQueryData(getNotificationSettingsOptions()),
    ]),
  component: lazyRouteComponent(
    importPage(() => import('./features/session/account/account.page.js')),
    'AccountPage',
  ),
});

const administration = createRoute({
  getParentRoute: () => layout,
  path: '/administration',
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/administration.page.js')),
    'AdministrationPage',
  ),
});

const administrationHome = createRoute({
  getParentRoute: () => administration,
  path: '/',
  beforeLoad: ({ context }) => {
    const [first] = sectionsFor(context.session.person.permissions);
    if (first) throw redirect({ to: first.to, replace: true });
  },
  component: ForbiddenPage,
});

const people = createRoute({
  getParentRoute: () => administration,
  path: '/people',
  staticData: { permission: 'person:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/people/people.page.js')),
    'PeoplePage',
  ),
});

const person = createRoute({
  getParentRoute: () => administration,
  path: '/people/$personId',
  staticData: { permission: 'person:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/people/person.page.js')),
    'PersonPage',
  ),
});

const compartments = createRoute({
  getParentRoute: () => administration,
  path: '/compartments',
  staticData: { permission: 'person:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/compartments/compartments.page.js')),
    'CompartmentsPage',
  ),
});

const clients = createRoute({
  getParentRoute: () => administration,
  path: '/clients',
  staticData: { permission: 'client:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/clients/clients.page.js')),
    'ClientsPage',
  ),
});

const client = createRoute({
  getParentRoute: () => administration,
  path: '/clients/$clientId',
  staticData: { permission: 'client:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/clients/client.page.js')),
    'ClientPage',
  ),
});

const organization = createRoute({
  getParentRoute: () => administration,
  path: '/organization',
  staticData: { permission: 'tenant:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/organization/organization.page.js')),
    'OrganizationPage',
  ),
});

const destinations = createRoute({
  getParentRoute: () => administration,
  path: '/destinations',
  staticData: { permission: 'destination:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/destinations/destinations.page.js')),
    'DestinationsPage',
  ),
});

const destination = createRoute({
  getParentRoute: () => administration,
  path: '/destinations/$destinationId',
  staticData: { permission: 'destination:manage' },
  validateSearch: DeliveriesSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/destinations/destination.page.js')),
    'DestinationPage',
  ),
});

const messages = createRoute({
  getParentRoute: () => administration,
  path: '/messages',
  staticData: { permission: 'message:read' },
  validateSearch: MessagesSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/messages/messages.page.js')),
    'MessagesPage',
  ),
});

const message = createRoute({
  getParentRoute: () => administration,
  path: '/messages/$messageId',
  staticData: { permission: 'message:read' },
  component: lazyRouteComponent(
    importPage(() => import('./features/messages/message.page.js')),
    'MessagePage',
  ),
});

const merges = createRoute({
  getParentRoute: () => administration,
  path: '/merges',
  staticData: { permission: 'records:read' },
  validateSearch: MergesSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/merges/merges.page.js')),
    'MergesPage',
  ),
});

const merge = createRoute({
  getParentRoute: () => administration,
  path: '/merges/$mergeId',
  staticData: { permission: 'records:read' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/merges/merge.page.js')),
    'MergePage',
  ),
});

const retention = createRoute({
  getParentRoute: () => administration,
  path: '/retention',
  staticData: { permission: 'records:read' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/records/retention.page.js')),
    'RetentionPage',
  ),
});

const holds = createRoute({
  getParentRoute: () => administration,
  path: '/holds',
  staticData: { permission: 'records:read' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/records/holds.page.js')),
    'HoldsPage',
  ),
});

const limits = createRoute({
  getParentRoute: () => administration,
  path: '/limits',
  staticData: { permission: 'records:read' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/limits/limits.page.js')),
    'LimitsPage',
  ),
});

const queue = createRoute({
  getParentRoute: () => administration,
  path: '/queue',
  staticData: { permission: 'queue:manage' },
  validateSearch: QueueSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/queue/queue.page.js')),
    'QueuePage',
  ),
});

const profiles = createRoute({
  getParentRoute: () => administration,
  path: '/profiles',
  staticData: { permission: 'profile:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/profiles/profiles.page.js')),
    'ProfilesPage',
  ),
});

const profile = createRoute({
  getParentRoute: () => administration,
  path: '/profiles/$profileId',
  staticData: { permission: 'profile:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/profiles/profile.page.js')),
    'ProfilePage',
  ),
});

const profileEditor = createRoute({
  getParentRoute: () => administration,
  path: '/profiles/$profileId/edit',
  staticData: { permission: 'profile:manage' },
  validateSearch: EditorSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/profiles/editor.page.js')),
    'EditorPage',
  ),
});

const profileCopy = createRoute({
  getParentRoute: () => administration,
  path: '/profiles/$profileId/copy',
  staticData: { permission: 'profile:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/profiles/editor.page.js')),
    'CopyPage',
  ),
});

const profileVersion = createRoute({
  getParentRoute: () => administration,
  path: '/profiles/$profileId/$versionNumber',
  staticData: { permission: 'profile:manage' },
  validateSearch: VersionSearch,
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/profiles/version.page.js')),
    'VersionPage',
  ),
});

const models = createRoute({
  getParentRoute: () => administration,
  path: '/models',
  staticData: { permission: 'model:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/models/models.page.js')),
    'ModelsPage',
  ),
});

const release = createRoute({
  getParentRoute: () => administration,
  path: '/models/$releaseId',
  staticData: { permission: 'model:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/models/release.page.js')),
    'ReleasePage',
  ),
});

const recalls = createRoute({
  getParentRoute: () => administration,
  path: '/recalls',
  staticData: { permission: 'recall:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/recalls/recalls.page.js')),
    'RecallsPage',
  ),
});

const recall = createRoute({
  getParentRoute: () => administration,
  path: '/recalls/$recallId',
  staticData: { permission: 'recall:manage' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/recalls/recall.page.js')),
    'RecallPage',
  ),
});

const health = createRoute({
  getParentRoute: () => administration,
  path: '/health',
  staticData: { permission: 'status:read' },
  component: lazyRouteComponent(
    importPage(() => import('./features/admin/health/health.page.js')),
    'HealthPage',
  ),
});

/** Inside the layout, so that only who is signed in learns which addresses there are. */
const elsewhere = createRoute({ getParentRoute: () => layout, path: '$', component: NotFoundPage });

const routes = root.addChildren([
  signIn,
  organizationSignIn,
  start,
  secondFactor,
  layout.addChildren([
    home,
    inbox,
    upload,
    documents,
    document,
    audit,
    disclosures,
    notifications,
    account,
    administration.addChildren([
      administrationHome,
      people,
      person,
      compartments,
      clients,
      client,
      organization,
      destinations,
      destination,
      messages,
      message,
      merges,
      merge,
      retention,
      holds,
      limits,
      profiles,
      profile,
      profileEditor,
      profileCopy,
      profileVersion,
      models,
      release,
      recalls,
      recall,
      queue,
      health,
    ]),
    elsewhere,
  ]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    defaultPendingComponent: LoadingPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
