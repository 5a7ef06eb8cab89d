import { Alert } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useAway } from '../server/reach.ts';
import { texts } from '../texts/texts.ts';
import { LiveRegion } from './live-region.tsx';
import { Logo } from './logo.tsx';
import classes from './shell.module.css';

/** Its menu is a tenth of what would otherwise be loaded first. */
const ColorSchemeSwitch = lazy(() =>
  import('./color-scheme-switch.tsx').then((loaded) => ({ default: loaded.ColorSchemeSwitch })),
);

/** What stands around every page: the way to all of them, and whether the server can be reached. */
export function Shell() {
  return (
    <>
      <a href="#content" className={classes['skip']}>
        {texts.shell.skip}
      </a>
      <header className={classes['header']}>
        <Link to="/" className={classes['brand']} aria-label={texts.shell.home}>
          <Logo size={26} />
          <span className={classes['name']}>{texts.shell.product}</span>
        </Link>
        <nav aria-label={texts.shell.navigation} className={classes['nav']}>
          <Link to="/" className={classes['link']} activeOptions={{ exact: true, includeSearch: false }}>
            {texts.shell.imports}
          </Link>
          <Link to="/new" className={classes['link']}>
            {texts.shell.newImport}
          </Link>
        </nav>
        <Suspense fallback={<span className={classes['switch']} />}>
          <ColorSchemeSwitch />
        </Suspense>
      </header>
      <Reach />
      <main id="content" className={classes['content']}>
        <Outlet />
      </main>
      <LiveRegion />
    </>
  );
}

function Reach() {
  const away = useAway();
  return (
    <div role="status">
      {away && (
        <Alert color="yellow" radius={0} className={classes['away']}>
          {texts.shell.away}
        </Alert>
      )}
    </div>
  );
}
