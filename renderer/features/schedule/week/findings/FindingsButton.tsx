import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../../api/hooks';
import { useFormat, useT } from '../../../../ui/words';
import { useTakesFloor } from '../floor';
import { Certificate } from '../propose/Certificate';
import { CannotList } from './CannotList';
import styles from './Findings.module.css';
import { ConflictList, HoleList, UnmetList, WorthList } from './lists';

/** How many things are to be looked at, and a drawer that names them. */
export function FindingsButton({ week }: { week: RosterWeek }) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  useTakesFloor(open);
  const { conflicts, holes, certificate } = week;
  const count = conflicts.length + holes.length;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t('schedule.findings')}
        {count > 0 && (
          <span className={conflicts.length > 0 ? styles.alarmCount : styles.count}>
            {format.count(count)}
          </span>
        )}
      </Button>
      <Drawer
        open={open}
        size={520}
        title={t('schedule.findingsTitle')}
        onClose={() => setOpen(false)}
      >
        <div className={styles.all}>
          {certificate !== null && (
            <div>
              <Certificate certificate={certificate} />
              {certificate.outdated && (
                <p className={styles.quiet}>{t('schedule.certificateOutdated')}</p>
              )}
            </div>
          )}
          <ConflictList conflicts={conflicts} />
          {open && <Cannot weekOf={week.from} />}
          <HoleList holes={holes} />
          <UnmetList wishes={week.unmetWishes} />
          <WorthList weekOf={week.from} />
        </div>
      </Drawer>
    </>
  );
}

/** Asked only once the drawer is open: it states the whole week anew. */
function Cannot({ weekOf }: { weekOf: BusinessDate }) {
  const { data } = useAsk('roster.diagnosis', { weekOf });
  return data === undefined || data === null ? null : <CannotList diagnosis={data} />;
}
