import type { SkuStatus } from '#shared/domain/catalogue/sku-facts';
import { useT } from '../../../ui/words';
import styles from './Skus.module.css';

/** The status in words; what is not on the shelf stands back. */
export function StatusMark({ status }: { status: SkuStatus }) {
  const t = useT();
  return (
    <span className={styles.mark} data-status={status}>
      {t(`catalogue.skuStatus_${status}`)}
    </span>
  );
}

interface RoleProps {
  readonly role: 'staple' | 'specialty' | null;
  readonly by: 'computed' | 'default' | 'hand' | null;
}

/** The role with its colour, and a sign where a person has decided it. */
export function RoleMark({ role, by }: RoleProps) {
  const t = useT();
  if (role === null) return '–';
  return (
    <span
      className={styles.roleMark}
      data-role={role}
      title={by === null ? undefined : t(`catalogue.skuRoleBy_${by}`)}
    >
      {t(`catalogue.skuRole_${role}`)}
      {by === 'hand' && <sup>*</sup>}
    </span>
  );
}
