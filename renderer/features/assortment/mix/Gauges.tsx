import type { MixAmount, MixScope } from '#shared/contract/roles';
import type { Basis } from '#shared/domain/mix/basis';
import { MixGauge } from '../../../ui/MixGauge';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Mix.module.css';
import { amountOn, writeAmount, writeDistance } from './scope';

interface Props {
  readonly store: MixScope;
  readonly basis: Basis;
  readonly onChoose: (basis: Basis) => void;
}

/** The whole shop on its four bases, with the finding on the chosen one. */
export function Gauges({ store, basis, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const target = t('mix.target', {
    target: format.percent(store.target, 0),
    tolerance: format.percent(store.tolerance, 0),
  });
  return (
    <Section
      title={t('mix.store')}
      finding={<Finding store={store} basis={basis} />}
      extra={<span className={styles.quiet}>{target}</span>}
    >
      <ul className={styles.gauges}>
        {store.bases.map((amount) => (
          <Gauge
            key={amount.basis}
            amount={amount}
            store={store}
            chosen={amount.basis === basis}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <p className={styles.note}>{t('mix.salesNote')}</p>
    </Section>
  );
}

function Finding({ store, basis }: Pick<Props, 'store' | 'basis'>) {
  const t = useT();
  const format = useFormat();
  const amount = amountOn(store, basis);
  if (amount === undefined || amount.stapleShare === null || amount.position === 'unknown') {
    return t(`mix.unknown_${basis}`);
  }
  return t(`mix.finding_${amount.position}`, {
    share: format.percent(amount.stapleShare),
    basis: t(`mix.by_${basis}`),
    points: writeDistance(format, amount.stapleShare, store.target),
  });
}

interface GaugeProps {
  readonly amount: MixAmount;
  readonly store: MixScope;
  readonly chosen: boolean;
  readonly onChoose: (basis: Basis) => void;
}

function Gauge({ amount, store, chosen, onChoose }: GaugeProps) {
  const t = useT();
  const format = useFormat();
  const { basis, amounts, stapleShare: share, position } = amount;
  const name = t(`mix.basis_${basis}`);
  return (
    <li className={chosen ? styles.chosen : undefined}>
      <p className={styles.line}>
        <button
          type="button"
          className="plain-button"
          aria-pressed={chosen}
          onClick={() => onChoose(basis)}
        >
          <b className={styles.name}>{name}</b>
        </button>
        <span>{position !== 'unknown' && t(`report.mix_${position}`)}</span>
      </p>
      <MixGauge share={share} target={store.target} tolerance={store.tolerance} basis={name} />
      {amounts === null || share === null ? (
        <p className={styles.line}>{t(`mix.unknown_${basis}`)}</p>
      ) : (
        <p className={styles.line}>
          <span>
            <b className={styles.staple}>{format.percent(share)}</b> {t('mix.staple')}{' '}
            {writeAmount(format, basis, amounts.staple)}
          </span>
          <span>
            {t('mix.specialty')} {writeAmount(format, basis, amounts.specialty)}{' '}
            <b className={styles.specialty}>{format.percent(1 - share)}</b>
          </span>
        </p>
      )}
      {amounts !== null && amounts.withoutRole > 0 && (
        <p className={styles.line}>
          {t('mix.withoutRole', { amount: writeAmount(format, basis, amounts.withoutRole) })}
        </p>
      )}
    </li>
  );
}
