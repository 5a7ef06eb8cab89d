import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './page.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from '../../src/client/send.ts';
import { router } from './router.tsx';
import { queryClient } from './server/query-client.ts';
import { cssVariables, theme } from './theme.ts';
import { texts } from './texts/texts.ts';

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
          <ModalsProvider labels={{ confirm: texts.shell.yes, cancel: texts.shell.no }}>
            <RouterProvider router={router} />
          </ModalsProvider>
        </QueryClientProvider>
        <Notifications position="bottom-right" limit={3} />
      </MantineProvider>
    </StrictMode>,
  );
}

/** What the server refused is told by the page; everything else is a fault of ours. */
function reportUnlessTold(error: unknown): void {
  if (!(error instanceof ProblemError)) reportError(error);
}
