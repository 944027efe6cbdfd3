/** Targets: the grid, how they are split, attainment, pace and score. */
export const targets = {
  room: 'Targets',
  targets: 'Targets by month',
  targetsHint: 'Split over the days by the weekday pattern of your own sales. Empty: no target.',
  targetsYear: 'Year {year}',
  previousYear: 'Year before',
  nextYear: 'Year after',
  month: 'Month',
  yearTotal: 'Year',
  targetFor: '{kpi}, {month}',
  addTarget: 'Add a figure…',
};
