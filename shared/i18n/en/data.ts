import type { Message } from '../message';

/** The place Data beside import: checks of the store, quality of the data, the file of rejects. */
export const data = {
  reject_id: 'No.',
  reject_file: 'File',
  reject_row: 'Row',
  reject_reason: 'Reason',
} satisfies Record<string, Message>;
