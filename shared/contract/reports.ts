import { z } from 'zod';
import type { DailyReport } from '#shared/domain/report/daily';
import { out, query } from './define';
import { BusinessDateInput } from './inputs';
import { reportArchive } from './report-archive';

/** The daily report: making it, and what is written and kept of it. */
export const reports = {
  /**
   * The report of a day from the data as they are now. Always answers: a day without data gives a
   * report whose blocks say what to import. Reads rollups only.
   */
  daily: query(z.object({ date: BusinessDateInput }), out<DailyReport>()),
  ...reportArchive,
};
