import { useMemo } from 'react';
import type { SkuList } from '#shared/contract/skus';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Route } from '../../../ui/routes';
import { catalogueOf } from './catalogue';
import { SkusView } from './SkusView';

/** The catalogue: every SKU in one table, to be searched, changed one by one or many at once. */
export function SkusPage({ route }: { route: Route }) {
  const list = useAsk('skus.list', {});
  return (
    <Answer of={list} again={list.again} rows={12}>
      {(data) => <Loaded list={data} route={route} />}
    </Answer>
  );
}

function Loaded({ list, route }: { list: SkuList; route: Route }) {
  const catalogue = useMemo(() => catalogueOf(list), [list]);
  return <SkusView catalogue={catalogue} route={route} />;
}
