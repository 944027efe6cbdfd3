import type { useJob } from '../../../api/hooks';

/** The computing of forecasts, as the screen follows it. */
export type RefreshJob = ReturnType<typeof useJob<'demand.refresh'>>;
