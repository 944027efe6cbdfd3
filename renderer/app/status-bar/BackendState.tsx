import { useLinkState } from '../../api/ApiProvider';
import { useT } from '../../ui/words';
import styles from './StatusBar.module.css';

/** Whether the data service answers. */
export function BackendState() {
  const t = useT();
  const ready = useLinkState().status === 'ready';
  return (
    <span className={ready ? styles.ready : styles.gone} role="status">
      {t(ready ? 'app.backendReady' : 'app.backendGone')}
    </span>
  );
}
