import { Button } from 'antd';
import type { QualityFinding } from '#shared/contract/data';
import type { FindingCode } from '#shared/domain/data-quality/findings';
import type { Key } from '#shared/i18n/t';
import { go, href, importRoute } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Quality.module.css';

/** Where the remedy of a finding is. */
const remedies: Readonly<
  Record<FindingCode, { readonly name: Key; readonly where: string } | null>
> = {
  cost_missing: { name: 'data.goImport', where: importRoute() },
  price_below_cost: { name: 'data.goImport', where: importRoute() },
  days_without_sales: { name: 'data.goImport', where: importRoute() },
  rejects_open: { name: 'data.goRejects', where: href('data', ['rejects']) },
  duplicates_counted: { name: 'data.goBatches', where: href('data') },
  unclassified: { name: 'data.goClassify', where: href('data', ['classify']) },
  stock_negative: { name: 'data.goImport', where: importRoute() },
  stock_missing: { name: 'data.goImport', where: importRoute() },
  barcode_wrong: { name: 'data.goImport', where: importRoute() },
  name_twice: null,
  shelf_missing: null,
};

const SHOWN = 5;

/** One finding: how often, why it matters, what to do, and for instance where. */
export function FindingCard({ finding }: { finding: QualityFinding }) {
  const t = useT();
  const format = useFormat();
  const { code, count } = finding;
  const remedy = remedies[code];
  return (
    <Section
      title={t(`data.${code}_title`)}
      extra={<span className={styles.count}>{format.count(count)}</span>}
    >
      <p className={styles.why}>{t(`data.${code}_why`)}</p>
      <Examples finding={finding} />
      <div className={styles.foot}>
        <p>{t(`data.${code}_do`)}</p>
        {remedy !== null && (
          <Button size="small" onClick={() => go(remedy.where)}>
            {t(remedy.name)}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Examples({ finding }: { finding: QualityFinding }) {
  const t = useT();
  const format = useFormat();
  const shown = finding.examples.slice(0, SHOWN);
  if (finding.code === 'days_without_sales') {
    return (
      <ul className={styles.examples}>
        {shown.map(({ name, detail }) => (
          <li key={name}>
            {detail === '1'
              ? format.dateLong(name)
              : t('data.gap', { date: format.date(name), count: Number(detail) })}
          </li>
        ))}
      </ul>
    );
  }
  const left = finding.examples.length - shown.length;
  return (
    <ul className={styles.examples}>
      {shown.map(({ name, detail }) => (
        <li key={`${name} ${detail}`}>
          <span>{name}</span>
          <span>{detail}</span>
        </li>
      ))}
      {left > 0 && <li>{t('data.moreExamples', { count: finding.count - shown.length })}</li>}
    </ul>
  );
}
