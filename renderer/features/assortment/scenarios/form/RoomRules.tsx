import { UndoOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import type { PreparedRoom, RoomChange } from '#shared/domain/assortment/scenario';
import { useFormat, useT } from '../../../../ui/words';
import { useScenarioStore } from '../store';
import styles from './Form.module.css';

/** The rooms with one of them changed, or put back as the catalogue says it. */
export function withRoom(
  rooms: readonly RoomChange[],
  { categoryId, unit }: Pick<PreparedRoom, 'categoryId' | 'unit'>,
  value: number | null,
): readonly RoomChange[] {
  const others = rooms.filter((room) => room.categoryId !== categoryId);
  if (value === null) return others;
  return [
    ...others,
    unit === 'length'
      ? { categoryId, lengthCm: value, facings: null }
      : { categoryId, lengthCm: null, facings: Math.round(value) },
  ];
}

/** Room by category: what stands there today, what there is, and what-if. */
export function RoomRules({ rooms }: { rooms: readonly PreparedRoom[] }) {
  const t = useT();
  const format = useFormat();
  const changed = useScenarioStore(({ draft }) => draft.rules.rooms);
  const { setRules } = useScenarioStore.getState();
  const set = (room: PreparedRoom, value: number | null) =>
    setRules({ rooms: withRoom(changed, room, value) });
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('range.uiCategory')}</th>
            <th scope="col">{t('range.uiSkus')}</th>
            <th scope="col">{t('range.uiUsedToday')}</th>
            <th scope="col">{t('range.uiRoom')}</th>
            <th scope="col">{t('range.uiUnit')}</th>
            <th scope="col">{t('range.uiRoomFrom')}</th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.categoryId}>
              <th scope="row">{room.name}</th>
              <td>{format.count(room.skus)}</td>
              <td>{format.count(room.usedToday)}</td>
              <td>
                <InputNumber
                  size="small"
                  aria-label={t('range.uiRoomOf', { category: room.name })}
                  min={0}
                  value={room.room}
                  onChange={(value) => set(room, value)}
                />
              </td>
              <td>{t(`range.uiUnit_${room.unit}`)}</td>
              <td>
                {t(`range.uiRoom_${room.source}`)}
                {room.source === 'scenario' && (
                  <Button
                    type="text"
                    size="small"
                    icon={<UndoOutlined aria-hidden="true" />}
                    aria-label={t('range.uiResetRoom', { category: room.name })}
                    onClick={() => set(room, null)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
