import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client } from '@app/api-client';
import { startI18n } from '../../../locales/i18n.js';
import { sessionQuery } from '../../session/session.js';
import { LiveUpdatesProvider } from '../../../live/live-updates-provider.js';
import { ProgressStore } from '../../../live/progress-store.js';
import { ProgressStream } from '../../../live/progress-stream.js';
import { DocumentSearch } from '../document-search.js';
import { DocumentPage } from '../document.page.js';
import { DocumentsPage } from '../documents.page.js';
import { DocumentsSearch } from '../documents-search.js';

/** What the service answers: by the path after /api, with the address that was asked for and what was sent. */
export type Answers = Readonly<Record<string, (address: URL, body: unknown) => unknown>>;

/** The pages of documents at an address, with a service that answers from a table. */
export async function pageAt(address: string, answers: Answers) {
  await startI18n();
  const asked = answerWith(answers);
  const root = createRootRoute();
  const layout = createRoute({
    getParentRoute: () => root,
    id: 'layout',
    component: () => <SignedIn hasSession={'session' in answers} />,
  });
  const router = createRouter({
    routeTree: root.addChildren([
      layout.addChildren([
        createRoute({
          getParentRoute: () => layout,
          path: '/documents',
          validateSearch: DocumentsSearch,
          component: DocumentsPage,
        }),
        createRoute({
          getParentRoute: () => layout,
          path: '/documents/$documentId',
          validateSearch: DocumentSearch,
          component: DocumentPage,
        }),
      ]),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  const page = (
    <Inside>
      <RouterProvider router={router} />
    </Inside>
  );
  return { page, router, asked };
}

/** Puts the table in the place of the service; gives the addresses that are asked for, as they come. */
export function answerWith(answers: Answers): readonly URL[] {
  const asked: URL[] = [];
  client.setConfig({
    baseUrl: 'http://cloister.test',
    fetch: async (input) => {
      const url = new URL(input instanceof Request ? input.url : String(input));
      asked.push(url);
      const answer = answers[url.pathname.replace('/api/', '')];
      const sent = input instanceof Request ? await input.text() : '';
      return answer
        ? Response.json(answer(url, sent === '' ? null : JSON.parse(sent)))
        : Response.json({ status: 404, code: 'missing', title: 'Not here.' }, { status: 404 });
    },
  });
  return asked;
}

/** What surrounds a component that needs no address. */
export function Inside({ children }: { readonly children: ReactNode }) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}

const updates = {
  store: new ProgressStore(),
  stream: new ProgressStream(
    () => new Promise(() => {}),
    () => {},
  ),
};

/** As the layout of the app, which knows the session before it shows a page. */
function SignedIn({ hasSession }: { readonly hasSession: boolean }) {
  const session = useQuery({ ...sessionQuery, enabled: hasSession });
  if (hasSession && !session.isSuccess) return null;
  return (
    <LiveUpdatesProvider updates={updates} onSignedOut={() => {}}>
      <Outlet />
    </LiveUpdatesProvider>
  );
}
