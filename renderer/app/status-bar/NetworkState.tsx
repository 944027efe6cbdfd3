import { Tooltip } from 'antd';
import { useSyncExternalStore } from 'react';
import { useT } from '../../ui/words';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the PC has a network. Being without one is the normal state, not a fault. */
export function NetworkState() {
  const t = useT();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <Tooltip title={t('app.networkHint')}>
      <span>{t(online ? 'app.online' : 'app.offline')}</span>
    </Tooltip>
  );
}
