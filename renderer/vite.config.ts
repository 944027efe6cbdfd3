import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Fixed, so that the main process knows where to look for the page in development. */
const DEV_PORT = 5173;

/**
 * The page's content security policy is for the built page. Vite's server puts a script into the
 * page and talks to it over a socket, so in development the page goes without.
 */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the page is served from the program's own protocol, not from a site's root.
  base: './',
  plugins: [react(), withoutPolicy],
  server: { port: DEV_PORT, strictPort: true, host: '127.0.0.1' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The oldest runtime started in development and tests: Electron 33.
    target: 'chrome130',
    // The content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk, not from a network: few large files are no fault.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 1,
            },
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[^\\/]+)[\\/]/,
            },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
          ],
        },
      },
    },
  },
});
