import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfAssets } from './pdf-assets.config.js';
import { CSP_NONCE, proxyTo } from './proxy.config.js';

/** Where the service listens while `npm run web` serves the app from its sources; `npm run dev` says its own. */
const SERVICE = 'http://127.0.0.1:7600';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfAssets()],
  resolve: { tsconfigPaths: true },
  html: { cspNonce: CSP_NONCE },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // an asset inlined as data: would need an exception in the Content-Security-Policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // kB; npm run bench:web holds what is sent to its limit
    rolldownOptions: {
      output: {
        // What every page needs comes in one piece: many small ones compress worse and cost a request each.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  server: { port: 7610, proxy: proxyTo(SERVICE) },
});
