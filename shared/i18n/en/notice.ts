/** Notices in the status bar, `notice.<code>`: what happened while nobody was looking. */
export const notice = {
  unknown: 'Something happened: {code}',
  watch_imported: '{file} was imported from the watched folder: {rows} rows.',
  watch_known: '{file} brought nothing new: all of its rows were imported before.',
  watch_rejects:
    '{file} was imported from the watched folder: {rows} rows; {rejected} could not be taken and wait for you.',
  watch_unsure:
    '{file} from the watched folder could not be read without you. It lies in “failed”: open it in the import wizard once and confirm the columns; the next ones are then read by themselves.',
  watch_encrypted:
    '{file} from the watched folder is protected by a password. It lies in “failed”; nothing of it was imported.',
  watch_failed:
    '{file} from the watched folder could not be imported. It lies in “failed”; open it in the import wizard to see why.',
};
