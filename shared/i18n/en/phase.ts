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
  mix_weeks: 'Adding up the mix of past weeks',
};
