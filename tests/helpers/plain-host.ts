import type { Host } from '#electron/backend/context';
import { QisanError } from '#shared/domain/errors';

/** A host without Electron: it cannot print and knows no passwords. */
export const plainHost: Host = {
  version: '0.0.0-test',
  printToPdf: () => Promise.reject(new QisanError('no_printer')),
  secret: async () => null,
};
