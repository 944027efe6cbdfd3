import type { Role } from '#shared/domain/assortment/problem';
import { NO_VALUE } from '#shared/i18n/format';
import { useT } from '../../../../ui/words';
import styles from '../Mix.module.css';

/** A role in its colour and in its word. */
export function RoleTag({ role }: { role: Role | null }) {
  const t = useT();
  if (role === null) return NO_VALUE;
  const colour = role === 'staple' ? styles.isStaple : styles.isSpecialty;
  return <span className={`${styles.role} ${colour}`}>{t(`mix.${role}`)}</span>;
}
