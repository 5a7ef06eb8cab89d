import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { importStatus, rowResult } from '../../src/contract/import-answers.ts';
import { importIdParam } from './import-id.ts';
import { ProblemPage } from './problem/problem-page.tsx';
import { Shell } from './shell/shell.tsx';
import { MissingPage } from './shell/missing-page.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { wizardSearch } from './new-import/wizard-search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });

const importsRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: z.object({
    status: importStatus.optional().catch(undefined),
    action: z.enum(['add-and-edit', 'edit-existing']).optional().catch(undefined),
    file: z.string().optional().catch(undefined),
    sort: z.enum(['newest', 'oldest']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  params: importIdParam,
  validateSearch: z.object({
    outcome: rowResult.shape.outcome.optional().catch(undefined),
    code: z.string().max(50).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
});

/** Before there is a draft: its action is in the address, and so is the upload once it has begun. */
const newRoute = createRoute({ getParentRoute: () => root, path: '/new', validateSearch: wizardSearch });
const newChooseRoute = createRoute({
  getParentRoute: () => newRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./new-import/choose/choose-page.tsx'), 'ChoosePage'),
});
const newUploadRoute = createRoute({
  getParentRoute: () => newRoute,
  path: '/upload',
  component: lazyRouteComponent(() => import('./new-import/upload/upload-page.tsx'), 'UploadPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$importId',
  params: importIdParam,
  component: lazyRouteComponent(() => import('./new-import/draft-page.tsx'), 'DraftPage'),
});
/** Without a step: to where the draft was left. */
const draftIndexRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./new-import/draft-left-off.tsx'), 'DraftLeftOff'),
});
const draftChooseRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: '/choose',
  component: lazyRouteComponent(() => import('./new-import/choose/choose-page.tsx'), 'ChoosePage'),
});
const draftUploadRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: '/upload',
  component: lazyRouteComponent(() => import('./new-import/upload/upload-page.tsx'), 'UploadPage'),
});
const draftConfigureRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: '/configure',
  component: lazyRouteComponent(() => import('./new-import/configure/configure-page.tsx'), 'ConfigurePage'),
});
const draftReviewRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./new-import/review/review-page.tsx'), 'ReviewPage'),
});

const routeTree = root.addChildren([
  importsRoute,
  importRoute,
  newRoute.addChildren([newChooseRoute, newUploadRoute]),
  draftRoute.addChildren([
    draftIndexRoute,
    draftChooseRoute,
    draftUploadRoute,
    draftConfigureRoute,
    draftReviewRoute,
  ]),
]);

/** The pages, by their addresses; each is loaded when somebody goes there. The server knows them too: src/api/web.ts. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: ProblemPage,
  defaultPendingComponent: PageSkeleton,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
