import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { SkuRole } from '#shared/contract/roles';
import type { Role } from '#shared/domain/assortment/problem';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { DataTable } from '../../../../ui/data-table/DataTable';
import type { RowKey } from '../../../../ui/data-table/use-choice';
import { useT } from '../../../../ui/words';
import styles from '../Mix.module.css';
import { roleColumns } from './columns';
import { RoleDrawer } from './RoleDrawer';
import { useSetRole } from './use-set-role';

/** Every carried SKU with its role and what it rests on; several can be decided at once. */
export function RolesView() {
  const list = useAsk('roles.list', {});
  return (
    <Answer of={list} again={list.again} rows={12}>
      {(rows) => <Roles rows={rows} />}
    </Answer>
  );
}

const rowKey = (row: SkuRole) => row.skuId;

function Roles({ rows }: { rows: readonly SkuRole[] }) {
  const t = useT();
  const setRole = useSetRole();
  const [chosen, setChosen] = useState<ReadonlySet<RowKey>>(new Set());
  const [open, setOpen] = useState<number | null>(null);
  const withTickets = useMemo(() => rows.some((row) => row.penetration !== null), [rows]);
  const columns = useMemo(() => roleColumns(t, withTickets), [t, withTickets]);
  const picked = rows.filter((row) => chosen.has(row.skuId));

  async function decide(role: Role | null): Promise<void> {
    if (await setRole.run(picked, role)) setChosen(new Set());
  }
  const decideButton = (role: Role | null, label: string) => (
    <Button
      size="small"
      disabled={picked.length === 0 || setRole.running}
      onClick={() => void decide(role)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.rolesTable}>
      <DataTable
        title={t('mix.roles')}
        rows={rows}
        rowKey={rowKey}
        columns={columns}
        onOpen={(row) => setOpen(row.skuId)}
        selection={{ chosen, onChoose: setChosen }}
        tools={
          <>
            {decideButton('staple', t('mix.setStaple'))}
            {decideButton('specialty', t('mix.setSpecialty'))}
            {decideButton(null, t('mix.giveBack'))}
            {picked.length > 0 && (
              <span className={styles.quiet}>{t('mix.chosen', { count: picked.length })}</span>
            )}
          </>
        }
      />
      <RoleDrawer
        row={rows.find((row) => row.skuId === open) ?? null}
        onSet={(row, role) => void setRole.run([row], role)}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}
