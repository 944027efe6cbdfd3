/** Notices in the status bar, `notice.<code>`: what happened while nobody was looking. */
export const notice = {
  unknown: 'Something happened: {code}',
};
