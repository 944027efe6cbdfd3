import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { dailyReport } from '../reports/daily';
import { reportArchiveHandlers } from './report-archive';

export const reports: Handlers<QisanContract>['reports'] = {
  daily: (context, input) => dailyReport(context.read, input.date, context.now()),
  ...reportArchiveHandlers,
};
