import { useJob } from '../../../api/hooks';

/** The search for slow movers, for every button of a room that starts it. */
export function useRefresh() {
  return useJob('slowMovers.refresh');
}

export type Refresh = ReturnType<typeof useRefresh>;
