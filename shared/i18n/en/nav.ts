/** The places in the navigation. */
export const nav = {
  label: 'Places',
  today: 'Today',
  assortment: 'Assortment',
  slow: 'Slow movers',
  schedule: 'Schedule',
  review: 'Weekly review',
  data: 'Data',
  settings: 'Settings',
  fold: 'Fold the navigation',
  unfold: 'Unfold the navigation',
};
