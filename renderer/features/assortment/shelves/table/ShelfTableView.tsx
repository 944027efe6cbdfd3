import type { ShelfTree } from '#shared/contract/shelves';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { ShelfTable } from './ShelfTable';

/** The shelves of the shop by category, to be read and typed into. */
export function ShelfTableView() {
  const tree = useAsk('shelves.tree', {});
  return (
    <Answer of={tree} again={tree.again} rows={10}>
      {(data: ShelfTree) => <ShelfTable tree={data} />}
    </Answer>
  );
}
