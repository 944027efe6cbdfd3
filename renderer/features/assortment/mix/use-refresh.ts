import { useJob } from '../../../api/hooks';

/** The computation of roles and mix, for every button on this page that starts it. */
export function useRefresh() {
  return useJob('roles.refresh');
}

export type Refresh = ReturnType<typeof useRefresh>;
