/** Targets: the grid, how they are split, attainment, pace and score. */
export const targets = {
  room: 'Targets',
  whose: 'Targets of',
  wholeStore: 'Whole store',
  import: 'Import…',
  importHint:
    'From CSV or XLSX: a row for each month, week or day with a column for each target, or one target a row; by category, channel or person where a column names them.',

  scope_store: 'Store',
  scope_category: 'Category',
  scope_channel: 'Channel',
  scope_employee: 'Person',

  matrix: 'Where we stand',
  span_week: 'This week',
  span_month: 'This month',
  span_lastWeek: 'Last week',
  span_lastMonth: 'Last month',
  what: 'Figure',
  weight: 'Weight',
  weightOf: 'Weight of {kpi}',
  actual: 'Actual',
  soFar: 'Target so far',
  attained: 'Attained',
  whole: 'Whole target',
  ends: 'Ends at',
  points: 'Points',
  score: 'Score',
  scoreIs: 'Score {score}',
  scoreDefinition:
    'One figure for all targets of the store: what each brings, weighed by its weight. A figure counts with its attainment, at most 120 points; where less is better, with target ÷ actual. Figures that are not known are left out.',
  scoreFormula: 'Σ weight × points ÷ Σ weight',
  findingOver: '{name} reached {share} of its target.',
  findingPace: '{name}: at this rate it ends at {share} of its target. As of {date}.',
  findingRange:
    '{name}: at this rate it ends at {share} of its target, in four cases of five between {low} and {high}. As of {date}.',
  none: 'No targets for {range}',
  noneHint: 'Write them into the grid below, or have them proposed from your own sales.',

  grid: 'Set targets',
  gridHint:
    'A month is split over its days by the weekdays and the season of your own sales. Paste from a spreadsheet; empty is no target.',
  gridHintFine:
    'In grey: what the target of the month asks by the split. What you write here wins over it.',
  by_month: 'Months',
  by_week: 'Weeks',
  by_day: 'Days',
  period_month: 'Month',
  period_week: 'Week',
  period_day: 'Day',
  before: 'Before',
  after: 'After',
  total: 'Total',
  targetFor: '{kpi}, {month}',
  addTarget: 'Add a figure…',
  changed: { one: '{count} target', other: '{count} targets' },
  noNumber: '“{text}” is not a number. Nothing was changed.',

  propose: 'Propose…',
  proposeTitle: 'Targets from your own sales',
  proposeIntro:
    'Nothing is written before you accept. Change what you know better, and leave out what you do not want.',
  ambition: 'On top of it',
  accept: { one: 'Set {count} target', other: 'Set {count} targets' },
  proposed: { one: '{count} proposed target', other: '{count} proposed targets' },
  takeAll: 'All',
  present: 'Set now',
  proposal: 'Proposed',
  proposalFor: 'Proposed: {what}',
  because: 'Because',
  noHistory: 'Not enough history to propose anything',
  noHistoryHint: 'Every weekday has to be known from the last eight weeks. Import more days.',
  reasonYear:
    '{base} in the same weeks a year before ({range}), {trend}: that is how the last eight weeks compare with theirs.',
  reasonBounded: 'Measured {measured}, but eight weeks do not bear that much.',
  reasonMissing: {
    one: '{count} day without sales was filled in by its weekday.',
    other: '{count} days without sales were filled in by their weekdays.',
  },
  reasonRecent:
    '{base} by the weekdays of the last eight weeks ({range}); there is no year behind it.',
  reasonAmbition: '{more} on top.',
};
