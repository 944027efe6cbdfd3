/** The places in the navigation. */
export const nav = {
  label: 'Places',
  today: 'Today',
  data: 'Data',
  settings: 'Settings',
  fold: 'Fold the navigation',
  unfold: 'Unfold the navigation',
};
