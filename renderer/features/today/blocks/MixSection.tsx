import type { Block, MixBasis, MixBlock, MixShare } from '#shared/domain/report/daily';
import type { Format } from '#shared/i18n/format';
import type { Key } from '#shared/i18n/t';
import { MixGauge } from '../../../ui/MixGauge';
import { href } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { BlockBody } from './BlockBody';
import styles from './MixSection.module.css';
import { NeedsLine } from './Needs';

const basisWords: Readonly<Record<MixBasis, Key>> = {
  facings: 'report.byFacings',
  length: 'report.byLength',
  count: 'report.bySkus',
  skus: 'report.bySkus',
  sales: 'report.bySales',
};

interface Props {
  readonly mix: Block<MixBlock>;
  readonly className: string | undefined;
}

/** The 7:3 gauge on every basis that the range can be measured by. */
export function MixSection({ mix, className }: Props) {
  const t = useT();
  const format = useFormat();
  const target =
    mix.state === 'ready'
      ? t('report.mixTarget', {
          target: format.percent(mix.target, 0),
          tolerance: format.percent(mix.tolerance, 0),
        })
      : undefined;
  return (
    <Section
      title={t('report.mix')}
      extra={
        <>
          <span className={styles.target}>{target}</span>
          <a href={href('assortment')}>{t('today.toMix')}</a>
        </>
      }
      className={className}
    >
      <BlockBody block={mix}>
        {(block) => (
          <ul className={styles.bases}>
            {block.bases.map((share) => (
              <Basis
                key={share.basis}
                share={share}
                target={block.target}
                tolerance={block.tolerance}
              />
            ))}
          </ul>
        )}
      </BlockBody>
    </Section>
  );
}

function Basis(props: { share: MixShare; target: number; tolerance: number }) {
  const { share, target, tolerance } = props;
  const t = useT();
  const format = useFormat();
  const name = t(basisWords[share.basis]);
  if (share.needs.length > 0) {
    return (
      <li className={styles.missing}>
        {name} <NeedsLine needs={share.needs} />
      </li>
    );
  }
  const staple = share.stapleShare;
  const amount = (value: number) => writeAmount(format, share.basis, value);
  return (
    <li>
      <p className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span>{share.position !== 'unknown' && t(`report.mix_${share.position}`)}</span>
      </p>
      <MixGauge share={staple} target={target} tolerance={tolerance} basis={name} />
      <p className={styles.words}>
        <span>
          <b className={styles.staple}>{format.percent(staple)}</b> {t('today.staple')}{' '}
          {amount(share.staple)}
        </span>
        <span>
          {t('today.specialty')} {amount(share.specialty)}{' '}
          <b className={styles.specialty}>{format.percent(staple === null ? null : 1 - staple)}</b>
        </span>
      </p>
      {share.withoutRole > 0 && (
        <p className={styles.without}>
          {t('today.withoutRole', { amount: amount(share.withoutRole) })}
        </p>
      )}
    </li>
  );
}

function writeAmount(format: Format, basis: MixBasis, amount: number): string {
  if (basis === 'sales') return format.moneyShort(amount);
  return basis === 'length' ? format.metres(amount) : format.count(amount);
}
