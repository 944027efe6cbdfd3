/** What a job is doing at the moment, `phase.<key>`. */
export const phase = {
  starting: 'Starting',
  working: 'Working',
  report_files: 'Writing the report',
};
