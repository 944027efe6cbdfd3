import type { Role } from '#shared/domain/assortment/problem';
import { useT } from '../../../../ui/words';
import styles from './Result.module.css';

/** Staple or specialty, in its colour. */
export function RoleName({ role }: { role: Role }) {
  const t = useT();
  return <span className={styles[role]}>{t(`range.uiRole_${role}`)}</span>;
}
