import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { styleNonce } from './csp-nonce.js';
import { Toasts } from './ui/problems/toasts.js';
import { focusPageTitle } from './ui/page-focus.js';
import { createQueries } from './queries.js';
import { createAppRouter } from './router.js';
import { endSession } from './features/session/end-session.js';
import { onSessionEnd } from './features/session/session-end.js';
import { theme, variables } from './theme.js';

const queries = createQueries();
const router = createAppRouter(queries);
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) focusPageTitle();
});
onSessionEnd(() => void endSession(router, queries, { back: true }));

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Toasts />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
