import '@mantine/core/styles.css';
import './page.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from '../../src/client/send.ts';
import { router } from './router.tsx';
import { queryClient } from './server/query-client.ts';
import { cssVariables, theme } from './theme.ts';

/** Needed when something goes wrong, not before something is shown. */
const Notifications = lazy(() =>
  import('./problem/notifications.tsx').then((loaded) => ({ default: loaded.ProblemNotifications })),
);

/** As in web/public/before.js, which sets it before the first paint. */
const schemes = localStorageColorSchemeManager({ key: 'muster-color-scheme' });
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
const root = document.querySelector('#app');

if (root !== null) {
  createRoot(root, { onCaughtError: reportUnlessTold }).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Suspense>
          <Notifications />
        </Suspense>
      </MantineProvider>
    </StrictMode>,
  );
}

/** What the server refused is told by the page; everything else is a fault of ours. */
function reportUnlessTold(error: unknown): void {
  if (!(error instanceof ProblemError)) reportError(error);
}
