/** Days before a promotion by whose gross profit it is judged: four weeks, every weekday alike. */
export const BASELINE_DAYS = 28;
