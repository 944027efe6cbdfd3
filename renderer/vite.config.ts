import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Fixed, so that the main process knows where to look for the page in development. */
const DEV_PORT = 5173;

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the page is served from the program's own protocol, not from a site's root.
  base: './',
  plugins: [react()],
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
