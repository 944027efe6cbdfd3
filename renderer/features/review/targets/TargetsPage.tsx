import { Select } from 'antd';
import { useState } from 'react';
import { scopeKey, storeScope } from '#shared/domain/targets/scope';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { useT } from '../../../ui/words';
import { GridSection } from './GridSection';
import { MatrixSection } from './MatrixSection';
import { scopeOf, scopeOptions } from './scope';
import styles from './Targets.module.css';

/** What the shop wants to reach, how far it has come, and where it ends at this rate. */
export function TargetsPage() {
  const t = useT();
  const status = useAsk('app.status', {});
  const members = useAsk('targets.scopes', {});
  const [chosen, setChosen] = useState(scopeKey(storeScope));
  const scope = scopeOf(chosen, members.data ?? []);
  return (
    <Answer of={status} again={status.again} rows={12}>
      {({ today }) => (
        <div className={styles.room}>
          <MatrixSection today={today} />
          <div className={styles.whose}>
            <label htmlFor="target-scope">{t('targets.whose')}</label>
            <Select
              id="target-scope"
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              value={scopeKey(scope)}
              options={scopeOptions(members.data ?? [], t)}
              onChange={setChosen}
            />
          </div>
          <GridSection key={scopeKey(scope)} scope={scope} today={today} />
        </div>
      )}
    </Answer>
  );
}
