import type { ErrorCode } from '#shared/domain/errors';
import type { Message } from '../message';

/** What happened, what was kept, what to do next. One sentence or two per code. */
export const error = {
  invalid_input: 'This value does not fit: {field}. Nothing was changed. Correct it and try again.',
  not_found: 'This is no longer there ({what}). Nothing was changed. Go back and choose again.',
  conflict:
    'This was changed elsewhere in the meantime. Nothing was overwritten. Look at the present state and try again.',
  infeasible:
    'The rules cannot all be kept at once. Nothing was changed. Loosen one of them and run again.',
  not_enough_data: 'There are not enough data for this yet. Import more days and try again.',
  cancelled: 'Cancelled. Nothing was changed.',
  locked:
    'The data are in use by another program or another Qisan window. Nothing was changed. Close it and try again.',
  disk_full: 'The disk is full. Nothing was lost. Make room and try again.',
  file_unreadable:
    'The file cannot be read: {file}. Nothing was imported. Check that it still exists and that no other program has it open.',
  file_unrecognised:
    'The contents of {file} are not recognised. Nothing was imported. Choose the kind of data and the columns by hand.',
  file_empty: 'There is nothing in {file}. Nothing was imported. Export it again from the till.',
  file_encrypted:
    '{file} is protected by a password. Nothing was imported. Open it in your spreadsheet program, save it without the password, and try again.',
  file_busy:
    '{file} is still being written or is open in another program. Nothing was imported. Close it there and try again.',
  file_damaged: '{file} is damaged or cut off. Nothing was imported. Export or copy it again.',
  file_too_large:
    '{file} unfolds to more than {limit} MB. Nothing was imported. Export a shorter period, or save it as CSV.',
  file_no_header:
    'No row with column titles was found in {file}. Nothing was imported. Open it in the import wizard and point to the row with the titles.',
  file_missing_columns:
    'These columns were not found in {file}: {fields}. Nothing was imported. Choose the columns in the import wizard, or export them with the file.',
  file_unsure:
    'It is not certain how {file} is to be read. Nothing was imported. Open it in the import wizard once and confirm the columns.',
  file_unwritable:
    '{file} cannot be written. Nothing was changed. Check that the folder is there, that you may write into it, and that no other program has the file open.',
  newer_data:
    'These data were written by a newer version of Qisan and were not opened, so that nothing is damaged. Update the program.',
  damaged_data:
    'The data file is damaged. It was left as it is. Restore the latest backup from Settings.',
  no_store: 'There is no store yet. Open the demo store, or import the export of your till.',
  no_printer: 'Pages cannot be made here. Nothing was changed. Try again from the window.',
  backend_gone:
    'The data service stopped and is starting again. What was saved is kept. Try again in a moment.',
  internal:
    'Something went wrong inside the program (number {id}). What was saved is kept. Try again; if it happens again, pass on the number.',
} satisfies Record<ErrorCode, Message>;
