// Runs before the first paint and before any other script; a file of its own, because the page allows no inline ones.

// The colour scheme, so that nothing flashes: as chosen, else as the system has it.
const chosen = localStorage.getItem('muster-color-scheme');
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');

Object.assign(globalThis, {
  // zod would otherwise try `new Function`, which the page does not allow either and would report.
  __zod_globalConfig: { jitless: true },
  // By this libraries that add styles know the nonce of the page.
  __webpack_nonce__: document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content'),
});
