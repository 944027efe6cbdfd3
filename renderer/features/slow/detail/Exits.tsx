import { Button } from 'antd';
import { useState } from 'react';
import type { SlowMoverDetail } from '#shared/contract/slow-movers';
import type { Exit, ExitKind } from '#shared/domain/pruning/model';
import { writeSentence } from '#shared/i18n/sentence';
import { useAsk } from '../../../api/hooks';
import { href } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { PlanDialog } from '../movers/PlanDialog';
import styles from './Detail.module.css';
import { Part } from './Part';

interface Props {
  readonly mover: Omit<SlowMoverDetail, 'replacements' | 'successorOf' | 'unknowns' | 'lots'>;
  /** Of a day in the past: there is nothing to choose. */
  readonly past?: boolean;
}

/** The ways out of its stock, least loss first; each can be put into a plan. */
export function Exits({ mover, past = false }: Props) {
  const t = useT();
  const [planned, setPlanned] = useState<ExitKind | null>(null);
  return (
    <Part title={t('slow.ui_exits')}>
      {mover.exits.length === 0 && (
        <p className={styles.quiet}>
          {t(mover.evidence.stockQty === null ? 'slow.ui_exitsUnknown' : 'slow.ui_noExits')}
        </p>
      )}
      <ol className={styles.exits}>
        {mover.exits.map((exit) => (
          <li key={exit.kind}>
            <OneExit exit={exit} />
            {mover.planId === null && !past && (
              <Button
                size="small"
                aria-label={`${t('slow.ui_exitChoose')} ${t(`slow.exit_${exit.kind}`)}`}
                onClick={() => setPlanned(exit.kind)}
              >
                {t('slow.ui_exitChoose')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {planned !== null && (
        <PlanDialog movers={[mover]} exit={planned} onClose={() => setPlanned(null)} />
      )}
    </Part>
  );
}

function OneExit({ exit }: { exit: Exit }) {
  const t = useT();
  const format = useFormat();
  const facts = [
    t('slow.ui_recovery', { amount: format.money(exit.recovery) }),
    exit.loss < 0
      ? t('slow.ui_over', { amount: format.money(0 - exit.loss) })
      : t('slow.ui_loss', { amount: format.money(exit.loss) }),
    exit.endsOn === null ? null : t('slow.ui_endsOn', { date: format.date(exit.endsOn) }),
    exit.floorPrice === null
      ? null
      : t('slow.ui_floorPrice', { price: format.money(exit.floorPrice) }),
  ].filter((fact) => fact !== null);
  return (
    <div>
      <p>
        <strong>{t(`slow.exit_${exit.kind}`)}</strong>{' '}
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </p>
      <p className={styles.quiet}>{writeSentence({ t, format }, exit.reason)}</p>
      {exit.withSkuId !== null && <Partner skuId={exit.withSkuId} />}
      {exit.steps.length > 0 && <Steps exit={exit} />}
    </div>
  );
}

function Partner({ skuId }: { skuId: number }) {
  const t = useT();
  // The list is behind the drawer already: its answer is at hand.
  const list = useAsk('slowMovers.list', {});
  const partner = list.data?.find((mover) => mover.skuId === skuId);
  if (partner === undefined) return null;
  return (
    <p className={styles.quiet}>
      {t('slow.ui_bundledWith')}{' '}
      <a href={href('assortment', ['skus', String(skuId)])}>{partner.name}</a>
    </p>
  );
}

function Steps({ exit }: { exit: Exit }) {
  const t = useT();
  const format = useFormat();
  return (
    <table className={styles.small}>
      <thead>
        <tr>
          <th scope="col">{t('slow.ui_from')}</th>
          <th scope="col" className={styles.figure}>
            {t('slow.ui_price')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('slow.ui_expected')}
          </th>
        </tr>
      </thead>
      <tbody>
        {exit.steps.map(({ from, price, expectedUnits }) => (
          <tr key={from}>
            <td>{format.date(from)}</td>
            <td className={styles.figure}>{format.money(price)}</td>
            <td className={styles.figure}>{format.decimal(expectedUnits, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
