import { listTables } from '#electron/io/import/list-tables';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { importBooking } from './imports-booking';
import { importReading } from './imports-reading';

export const imports: Handlers<QisanContract>['imports'] = {
  files: (_context, { paths }) => ({ files: listTables(paths) }),
  ...importReading,
  ...importBooking,
};
