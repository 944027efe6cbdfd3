import { Checkbox } from 'antd';
import type { RejectView } from '#shared/contract/imports';
import { useT } from '../../../ui/words';
import { useRejectWords } from '../words';
import styles from './Rejects.module.css';
import type { Corrections } from './use-corrections';
import type { PlaceOf } from './use-place-of';

interface Props {
  readonly row: RejectView;
  readonly headers: readonly string[];
  readonly editable: boolean;
  readonly placeOf: PlaceOf;
  readonly corrections: Corrections;
}

/** One row of the file with the reason in words; the cell that stands in the way is marked. */
export function RejectRow({ row, headers, editable, placeOf, corrections }: Props) {
  const t = useT();
  const words = useRejectWords();
  const cells = corrections.cellsOf(row);
  const culprit = placeOf(row);
  return (
    <tr aria-selected={corrections.chosen.has(row.id)}>
      {editable && (
        <td className={styles.check}>
          <Checkbox
            aria-label={t('imports.selectRow', { row: row.row })}
            checked={corrections.chosen.has(row.id)}
            onChange={({ target }) => corrections.choose([row.id], target.checked)}
          />
        </td>
      )}
      <th scope="row" className={styles.number}>
        {row.row}
      </th>
      <td className={styles.reason}>{words(row.reason, row.params)}</td>
      {headers.map((header, index) => {
        const text = cells[index] ?? '';
        const key = `${index} ${header}`;
        return editable ? (
          <td key={key} className={index === culprit ? styles.culprit : undefined}>
            <input
              value={text}
              aria-label={t('imports.cellOf', { column: header, row: row.row })}
              onChange={({ target }) => corrections.edit(row, index, target.value)}
            />
          </td>
        ) : (
          <td key={key}>{text}</td>
        );
      })}
    </tr>
  );
}
