import { Segmented } from 'antd';
import { useState } from 'react';
import type { Block, MixBasis, MixBlock, MixShare } from '#shared/domain/report/daily';
import type { Format } from '#shared/i18n/format';
import type { Key } from '#shared/i18n/t';
import { MixGauge } from '../../../ui/MixGauge';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { BlockBody } from './BlockBody';
import styles from './MixSection.module.css';
import { Needs } from './Needs';

const basisWords: Readonly<Record<MixBasis, Key>> = {
  facings: 'report.byFacings',
  skus: 'report.bySkus',
  sales: 'report.bySales',
};

interface Props {
  readonly mix: Block<MixBlock>;
  readonly className: string | undefined;
}

/** The 7:3 gauge on the basis that the person looks at. */
export function MixSection({ mix, className }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<MixBasis | null>(null);
  return (
    <Section title={t('report.mix')} className={className}>
      <BlockBody block={mix}>
        {(block) => {
          // The first basis that is known, unless one was chosen.
          const shown =
            block.bases.find(({ basis }) => basis === chosen) ??
            block.bases.find(({ stapleShare }) => stapleShare !== null) ??
            block.bases[0];
          if (shown === undefined) return null;
          return (
            <>
              <Segmented<MixBasis>
                size="small"
                aria-label={t('report.mix')}
                value={shown.basis}
                options={block.bases.map(({ basis }) => ({
                  value: basis,
                  label: t(basisWords[basis]),
                }))}
                onChange={setChosen}
              />
              <Share share={shown} target={block.target} tolerance={block.tolerance} />
            </>
          );
        }}
      </BlockBody>
    </Section>
  );
}

function Share(props: { share: MixShare; target: number; tolerance: number }) {
  const { share, target, tolerance } = props;
  const t = useT();
  const format = useFormat();
  if (share.needs.length > 0) return <Needs needs={share.needs} />;
  return (
    <>
      <p className={styles.big}>
        <span className={styles.staple}>{format.percent(share.stapleShare)}</span>
        <span className={styles.position}>
          {share.position !== 'unknown' && t(`report.mix_${share.position}`)}
        </span>
        <span className={styles.specialty}>
          {format.percent(share.stapleShare === null ? null : 1 - share.stapleShare)}
        </span>
      </p>
      <MixGauge
        share={share.stapleShare}
        target={target}
        tolerance={tolerance}
        basis={t(basisWords[share.basis])}
      />
      <p className={styles.legend}>
        <span>
          {t('today.staple')} {writeAmount(format, share.basis, share.staple)}
        </span>
        <span>
          {t('today.specialty')} {writeAmount(format, share.basis, share.specialty)}
        </span>
      </p>
      {share.withoutRole > 0 && (
        <p className={styles.legend}>
          {t('today.withoutRole', { amount: writeAmount(format, share.basis, share.withoutRole) })}
        </p>
      )}
    </>
  );
}

function writeAmount(format: Format, basis: MixBasis, amount: number): string {
  return basis === 'sales' ? format.moneyShort(amount) : format.count(amount);
}
