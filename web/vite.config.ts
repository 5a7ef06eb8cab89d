import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { initialJavascript } from './initial-javascript.ts';

const muster = 'http://127.0.0.1:7373';

// `npm run build` builds the app into dist/web, `npm run dev` serves it from its sources beside a `muster serve`.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), initialJavascript({ mostBytes: 250_000 })],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // No styles or pictures within the page or its scripts: its policy would refuse them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
  },
  logLevel: 'warn',
  server: { proxy: { '/api': { target: muster, changeOrigin: true, headers: { origin: muster } } } },
});
