import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

type ImportHandlers = Handlers<QisanContract>['imports'];

const unfinished = (): never => {
  throw new QisanError('not_found', { what: 'imports' });
};

/** What writes: booking, undo, rejects, duplicates. */
export const importBooking: Pick<
  ImportHandlers,
  | 'run'
  | 'batches'
  | 'batch'
  | 'undo'
  | 'rejects'
  | 'exportRejects'
  | 'correct'
  | 'correctFromFile'
  | 'dismissRejects'
  | 'duplicates'
  | 'dropDuplicates'
> = {
  run: async () => unfinished(),
  batches: unfinished,
  batch: unfinished,
  undo: async () => unfinished(),
  rejects: unfinished,
  exportRejects: async () => unfinished(),
  correct: async () => unfinished(),
  correctFromFile: async () => unfinished(),
  dismissRejects: unfinished,
  duplicates: unfinished,
  dropDuplicates: async () => unfinished(),
};
