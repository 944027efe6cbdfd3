import { Button, Drawer } from 'antd';
import type { SkuRole } from '#shared/contract/roles';
import type { Role } from '#shared/domain/assortment/problem';
import { href } from '../../../../ui/routes';
import { useFormat, useT } from '../../../../ui/words';
import styles from '../Mix.module.css';
import { explain } from './explain';
import { RoleTag } from './RoleTag';

interface Props {
  /** Null: closed. */
  readonly row: SkuRole | null;
  readonly onSet: (row: SkuRole, role: Role | null) => void;
  readonly onClose: () => void;
}

/** One SKU: why it is a staple or a speciality, in words, and the way to decide otherwise. */
export function RoleDrawer({ row, onSet, onClose }: Props) {
  return (
    <Drawer open={row !== null} onClose={onClose} size={480} title={row?.name ?? ''}>
      {row !== null && <Why row={row} onSet={onSet} />}
    </Drawer>
  );
}

function Why({ row, onSet }: { row: SkuRole; onSet: Props['onSet'] }) {
  const t = useT();
  const format = useFormat();
  const other = row.role === 'staple' ? 'specialty' : 'staple';
  return (
    <>
      <p>
        <RoleTag role={row.role} /> {row.by !== null && `· ${t(`mix.by_${row.by}`)}`}
      </p>
      <h3 className={styles.whyTitle}>{t('mix.why')}</h3>
      <div className={styles.why}>
        {explain(row, t, format).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <dl className={styles.facts}>
        <dt>{t('mix.code')}</dt>
        <dd>{row.code}</dd>
        <dt>{t('mix.category')}</dt>
        <dd>{row.category}</dd>
        <dt>{t('mix.frequencyRank')}</dt>
        <dd>{format.percent(row.frequencyRank)}</dd>
        <dt>{t('mix.marginRank')}</dt>
        <dd>{format.percent(row.marginRank)}</dd>
      </dl>
      <div className={styles.deeds}>
        <Button onClick={() => onSet(row, other)}>
          {t(other === 'staple' ? 'mix.setStaple' : 'mix.setSpecialty')}
        </Button>
        {row.by === 'hand' && <Button onClick={() => onSet(row, null)}>{t('mix.giveBack')}</Button>}
        <a href={href('assortment', ['skus', String(row.skuId)])}>{t('mix.toSku')}</a>
      </div>
    </>
  );
}
