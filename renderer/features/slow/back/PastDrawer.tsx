import { Drawer } from 'antd';
import type { LookBack, SlowMover } from '#shared/contract/slow-movers';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import styles from '../detail/Detail.module.css';
import { writeDecision } from '../detail/decide';
import { EvidenceList } from '../detail/EvidenceList';
import { Exits } from '../detail/Exits';
import { LeavingBars } from '../detail/LeavingBars';
import { Lots } from '../detail/Lots';
import { Protections } from '../detail/Protections';
import { Unknowns } from '../detail/Unknowns';
import { ClassName } from '../movers/ClassMark';

interface Props {
  readonly mover: Omit<SlowMover, 'protections' | 'exit'> & LookBack['details'][number];
  readonly asOf: BusinessDate | null;
  readonly onClose: () => void;
}

const WIDTH = 680;

/** What spoke for and against one SKU on the day; there is nothing to do with it here. */
export function PastDrawer({ mover, asOf, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Drawer open size={WIDTH} title={`${mover.name} ${mover.code}`} onClose={onClose}>
      <div className={styles.detail}>
        <div className={styles.head}>
          <p className={styles.quiet}>
            {t('slow.back_mark', { date: format.dateLong(asOf) })}
            {' · '}
            {mover.class !== null && (
              <>
                <ClassName of={mover.class} />
                {' · '}
              </>
            )}
            {mover.category}
          </p>
          <p className={styles.decision}>
            {writeDecision(mover, t, format).join(t('slow.ui_space'))}
          </p>
          <a href={href('slow', [String(mover.skuId)])}>{t('slow.back_today')}</a>
        </div>
        <Protections of={mover.protections} />
        <LeavingBars mover={mover} />
        <Exits mover={mover} past />
        <Lots of={mover.lots} />
        <EvidenceList evidence={mover.evidence} asOf={asOf} />
        <Unknowns of={mover.unknowns} />
      </div>
    </Drawer>
  );
}
