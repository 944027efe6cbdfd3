import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { href, newActionRoute } from '../../../ui/routes';
import { SkuDemandView } from '../../../ui/sku-demand/SkuDemandView';
import { useFormat, useT } from '../../../ui/words';
import { ClassMark } from '../movers/ClassMark';
import { PlanDialog } from '../movers/PlanDialog';
import { ProtectDialog } from '../movers/ProtectDialog';
import { useProtect } from '../movers/use-protect';
import styles from './Detail.module.css';
import { writeDecision } from './decide';
import { EvidenceList } from './EvidenceList';
import { Exits } from './Exits';
import { LeavingBars } from './LeavingBars';
import { Lots } from './Lots';
import { Part } from './Part';
import { Protections } from './Protections';
import { Replacements } from './Replacements';
import { Successor } from './Successor';
import { Unknowns } from './Unknowns';

interface Props {
  readonly skuId: number;
  /** Day that the figures are of. */
  readonly asOf: BusinessDate | null;
  readonly onClose: () => void;
}

const WIDTH = 680;

/** Everything that speaks for and against one SKU, and what to do with it. */
export function MoverDrawer({ skuId, asOf, onClose }: Props) {
  const t = useT();
  const mover = useAsk('slowMovers.get', { skuId });
  const gone = mover.state === 'failed' && mover.error.code === 'not_found';
  const title = mover.state === 'ready' ? `${mover.data.name} ${mover.data.code}` : '';
  return (
    <Drawer open size={WIDTH} title={title} onClose={onClose}>
      {gone ? (
        <EmptyState
          title={t('slow.ui_gone')}
          action={<a href={href('assortment', ['skus', String(skuId)])}>{t('slow.ui_toSku')}</a>}
        />
      ) : (
        <Answer of={mover} again={mover.again} rows={14}>
          {(found) => <Detail mover={found} asOf={asOf} />}
        </Answer>
      )}
    </Drawer>
  );
}

function Detail({ mover, asOf }: { mover: SlowMoverDetail; asOf: BusinessDate | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.detail}>
      <div className={styles.head}>
        <p className={styles.quiet}>
          {mover.class !== null && (
            <>
              <ClassMark mover={mover} />
              {' · '}
            </>
          )}
          {mover.category}
        </p>
        <p className={styles.decision}>
          {writeDecision(mover, t, format).join(t('slow.ui_space'))}
        </p>
        <Deeds mover={mover} />
      </div>
      <Protections of={mover.protections} />
      <LeavingBars mover={mover} />
      <Exits mover={mover} />
      <Lots of={mover.lots} />
      <Replacements of={mover.replacements} />
      <EvidenceList evidence={mover.evidence} asOf={asOf} />
      <Unknowns of={mover.unknowns} />
      <Successor mover={mover} />
      <Demand skuId={mover.skuId} />
    </div>
  );
}

/** What it sold and is expected to sell; before the first forecast the way to it. */
function Demand({ skuId }: { skuId: number }) {
  const t = useT();
  const status = useAsk('demand.status', {});
  if (status.state === 'loading') return null;
  return (
    <Part title={t('slow.ui_demand')}>
      {status.data?.asOf === null ? (
        <a href={href('assortment', ['demand'])}>{t('slow.ui_toForecast')}</a>
      ) : (
        <SkuDemandView skuId={skuId} />
      )}
    </Part>
  );
}

function Deeds({ mover }: { mover: SlowMoverDetail }) {
  const t = useT();
  const protect = useProtect();
  const [dialog, setDialog] = useState<'plan' | 'protect' | null>(null);
  const { planId } = mover;
  const close = () => setDialog(null);
  return (
    <div className={styles.deeds}>
      {planId === null ? (
        <Button
          type={mover.class === null ? 'default' : 'primary'}
          onClick={() => setDialog('plan')}
        >
          {t('slow.ui_planOne')}
        </Button>
      ) : (
        <Button href={href('slow', ['plans', String(planId)])}>{t('slow.ui_toPlan')}</Button>
      )}
      <Button onClick={() => setDialog('protect')}>{t('slow.ui_protect')}</Button>
      {mover.protections.some(({ name }) => name === 'by_hand') && (
        <Button loading={protect.running} onClick={() => void protect.giveBack([mover])}>
          {t('slow.ui_giveBack')}
        </Button>
      )}
      <Button
        href={newActionRoute({ source: 'slow', ref: String(mover.skuId), title: mover.name })}
      >
        {t('actions.make')}
      </Button>
      <a href={href('assortment', ['skus', String(mover.skuId)])}>{t('slow.ui_toSku')}</a>
      {dialog === 'plan' && <PlanDialog movers={[mover]} onClose={close} />}
      {dialog === 'protect' && <ProtectDialog movers={[mover]} onClose={close} onDone={close} />}
    </div>
  );
}
