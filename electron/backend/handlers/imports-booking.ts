import { listBatches, readBatch, readBatchLayout } from '#electron/store/batches';
import { duplicateGroups } from '#electron/store/booking/copies';
import { leaningOn } from '#electron/store/booking/undo/undo-batch';
import { dismissRejects, listRejects } from '#electron/store/rejects';
import type { BatchResult, FailedFile } from '#shared/contract/imports';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers, JobContext } from '../context';
import { runWriter } from '../workers/run';
import { correct, correctFromFile, exportRejects } from './imports-rejects';

type ImportHandlers = Handlers<QisanContract>['imports'];

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
  run: async (context, input) => {
    const batches: BatchResult[] = [];
    const failed: FailedFile[] = [];
    for (const [index, file] of input.files.entries()) {
      const task = {
        ...file,
        ...placeAndTime(context),
        origin: input.origin,
        dropDuplicates: input.duplicates === 'drop',
        remember: input.remember,
        recipeName: input.recipeName,
      };
      const answer = await runWriter('import', task, {
        ...context,
        progress: tellingFile(context, index + 1, input.files.length),
      });
      batches.push(...answer.batches);
      failed.push(...answer.failed);
    }
    return { batches, failed };
  },
  batches: (context, page) => listBatches(context.read, page),
  batch: (context, input) => readBatch(context.read, input.batchId),
  undo: async (context, input) => {
    const leaning = leaningOn(context.read, input.batchId);
    const undone = await runWriter('undo-batch', { ...placeAndTime(context), ...input }, context);
    return {
      batch: readBatch(context.read, input.batchId),
      laterValuesKept: undone.laterValuesKept,
      leaning,
    };
  },

  rejects: (context, input) => {
    const { offset, limit, ...filter } = input;
    return {
      headers:
        input.batchId === undefined ? [] : readBatchLayout(context.read, input.batchId).headers,
      ...listRejects(context.read, filter, { offset, limit }),
    };
  },
  exportRejects,
  correct,
  correctFromFile,
  dismissRejects: (context, input) => ({ dismissed: dismissRejects(context.write, input.ids) }),

  duplicates: (context, input) => ({
    ...duplicateGroups(context.read, input.batchId, input),
    dropped: readBatch(context.read, input.batchId).duplicatesDropped,
  }),
  dropDuplicates: async (context, input) => {
    const task = { ...placeAndTime(context), ...input };
    const { lines } = await runWriter('drop-duplicates', task, context);
    return { lines, batch: readBatch(context.read, input.batchId) };
  },
};

/** Progress that says which of the files it is about. */
function tellingFile(context: JobContext, file: number, files: number): JobContext['progress'] {
  return (progress) =>
    context.progress({ ...progress, detail: { ...progress.detail, file, files } });
}

function placeAndTime(context: JobContext): { dataDir: string; now: number } {
  return { dataDir: context.dataDir, now: context.now() };
}
