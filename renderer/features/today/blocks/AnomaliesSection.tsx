import type {
  Anomaly,
  AnomalyBlock,
  AnomalySubject,
  Block,
  DecompositionPart,
} from '#shared/domain/report/daily';
import { writeSentence } from '#shared/i18n/sentence';
import { Change } from '../../../ui/Delta';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { type LinesFilter, useDrill } from '../drill/drill';
import styles from './AnomaliesSection.module.css';
import { BlockBody } from './BlockBody';

interface Props {
  readonly anomalies: Block<AnomalyBlock>;
  readonly className: string | undefined;
}

/** What is far from usual, the likely cause, and how much each part of it explains. */
export function AnomaliesSection({ anomalies, className }: Props) {
  const t = useT();
  return (
    <Section title={t('report.anomalies')} className={className}>
      <BlockBody block={anomalies}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.none}>{t('report.noAnomalies')}</p>
          ) : (
            <ul className={styles.anomalies}>
              {rows.map((anomaly) => (
                <AnomalyItem key={JSON.stringify(anomaly.subject)} anomaly={anomaly} />
              ))}
            </ul>
          )
        }
      </BlockBody>
    </Section>
  );
}

function AnomalyItem({ anomaly }: { anomaly: Anomaly }) {
  const t = useT();
  const format = useFormat();
  const drill = useDrill();
  const { sentence, cause, decomposition, subject } = anomaly;
  return (
    <li>
      <button
        type="button"
        className={`plain-button ${styles.sentence}`}
        onClick={() => drill.open({ view: 'lines', filter: filterOf(subject) })}
      >
        {writeSentence({ t, format }, sentence)}
      </button>
      {cause !== null && <p className={styles.cause}>{writeSentence({ t, format }, cause)}</p>}
      {decomposition !== null && <Parts parts={decomposition.parts} />}
    </li>
  );
}

/** Bars to the left and right of nothing, all on one scale. */
function Parts({ parts }: { parts: readonly DecompositionPart[] }) {
  const t = useT();
  const format = useFormat();
  const largest = Math.max(...parts.map(({ amount }) => Math.abs(amount)), 1);
  return (
    <dl className={styles.parts}>
      {parts.map(({ effect, amount }) => {
        const width = `${(Math.abs(amount) / largest) * 50}%`;
        return (
          <div key={effect}>
            <dt>{t(`today.effect_${effect}`)}</dt>
            <dd className={styles.track} aria-hidden="true">
              <span
                className={amount < 0 ? styles.fall : styles.rise}
                style={amount < 0 ? { right: '50%', width } : { left: '50%', width }}
              />
            </dd>
            <dd className={styles.amount}>
              <Change value={amount} text={format.moneySigned(amount)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function filterOf(subject: AnomalySubject): LinesFilter {
  switch (subject.kind) {
    case 'store':
      return {};
    case 'category':
      return { categoryId: subject.id };
    case 'channel':
      return { channelId: subject.id };
    case 'sku':
      return { skuId: subject.id };
    case 'hours':
      return { hour: subject.fromHour };
  }
}
