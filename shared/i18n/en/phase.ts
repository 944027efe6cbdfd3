/** What a job is doing at the moment, `phase.<key>`. */
export const phase = {
  starting: 'Starting',
  working: 'Working',
  report_files: 'Writing the report',
  check_file: 'Checking the data file',
  check_days: 'Adding up the days again',
  check_archive: 'Checking the archive',
  reading: 'Reading',
  importing: 'Importing',
  rollups: 'Adding up the days',
  undoing: 'Taking back',
  roles: 'Working out the roles',
  demand_reading: 'Reading the sales of two years',
  demand_forecast: 'Forecasting SKU by SKU',
  demand_substitution: 'Measuring what customers buy instead',
  demand_score: 'Forecasting past weeks again',
  mix_weeks: 'Adding up the mix of past weeks',
};
