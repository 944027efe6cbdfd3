import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { RangeChange } from '#shared/domain/assortment/result';
import { writeSentence } from '#shared/i18n/sentence';
import { SkuDemandView } from '../../../../ui/sku-demand/SkuDemandView';
import { useFormat, useT } from '../../../../ui/words';
import { useKindWords } from './kinds';
import styles from './Result.module.css';
import { RoleName } from './RoleName';

interface Props {
  readonly change: RangeChange | null;
  readonly onClose: () => void;
}

/** The numbers behind one change. */
export function ChangeDrawer({ change, onClose }: Props) {
  return (
    <Drawer
      open={change !== null}
      onClose={onClose}
      size={640}
      destroyOnHidden
      title={change === null ? '' : `${change.name} ${change.code}`}
    >
      {change !== null && <Behind change={change} />}
    </Drawer>
  );
}

function Behind({ change }: { change: RangeChange }) {
  const t = useT();
  const format = useFormat();
  const kindWords = useKindWords();
  const { weeklyUnits } = change;
  return (
    <div className={styles.behind}>
      <p className={styles.reason}>{writeSentence({ t, format }, change.reason)}</p>
      <dl className={styles.numbers}>
        <Entry name={t('range.uiKind')}>
          {kindWords(change.kind)} · {change.facingsBefore} → {change.facingsAfter}{' '}
          {t('range.uiFacingsWord', { count: change.facingsAfter })}
        </Entry>
        <Entry name={t('range.uiGain')} note={t('range.uiGainNote')}>
          {format.moneySigned(change.gain)}
        </Entry>
        <Entry
          name={t('range.uiWeeklyUnits')}
          note={t('range.uiInterval', {
            low: format.decimal(weeklyUnits.low, 1),
            high: format.decimal(weeklyUnits.high, 1),
          })}
        >
          {format.decimal(weeklyUnits.point, 1)}
        </Entry>
        <Entry name={t('range.uiSource')}>{t(`range.uiSource_${change.source}`)}</Entry>
        <Entry name={t('range.uiMargin')}>{format.money(change.margin)}</Entry>
        <Entry name={t('range.uiTransfer')} note={t('range.uiTransferNote')}>
          {format.percent(change.transfer, 0)}
        </Entry>
        <Entry name={t('range.uiRole')}>
          <RoleName role={change.role} />
        </Entry>
        <Entry name={t('range.uiCategory')}>{change.category}</Entry>
      </dl>
      <SkuDemandView skuId={change.skuId} />
    </div>
  );
}

function Entry(props: { name: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        {props.note !== undefined && <p className={styles.note}>{props.note}</p>}
      </dd>
    </div>
  );
}
