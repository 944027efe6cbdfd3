import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Page } from '../../ui/Page';
import { type Room, Rooms } from '../../ui/Rooms';
import { go, importRoute, type Route, useRoute } from '../../ui/routes';
import { useT } from '../../ui/words';
import { BatchList } from './batches/BatchList';
import { BatchPage } from './batches/BatchPage';
import { ClassifyPage } from './classify/ClassifyPage';
import { QualityPage } from './quality/QualityPage';
import { RejectPage } from './rejects/RejectPage';
import { SourcesPage } from './sources/SourcesPage';
import { Wizard } from './wizard/Wizard';

/** The rooms of this place, in the order of the line under its title. */
const rooms: readonly Room[] = [
  { path: '', name: 'imports.batches', show: () => <BatchList /> },
  { path: 'rejects', name: 'imports.rejects', show: (route) => <RejectPage route={route} /> },
  { path: 'classify', name: 'data.classify', show: () => <ClassifyPage /> },
  { path: 'quality', name: 'data.quality', show: () => <QualityPage /> },
  { path: 'sources', name: 'imports.sources', show: () => <SourcesPage /> },
];

/** Data: what came in, what could not, and whether it is sound. */
export function DataPlace() {
  const t = useT();
  const route = useRoute();
  const [first = '', second = ''] = route.path;
  return (
    <Page
      title={t('nav.data')}
      beside={<Rooms place="data" rooms={rooms} current={first === 'batch' ? '' : first} />}
      actions={
        first !== 'import' && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go(importRoute())}>
            {t('app.commandImport')}
          </Button>
        )
      }
    >
      <Inside first={first} second={second} route={route} />
    </Page>
  );
}

function Inside({ first, second, route }: { first: string; second: string; route: Route }) {
  if (first === 'import') return <Wizard />;
  if (first === 'batch') return <BatchPage key={second} batchId={Number(second)} route={route} />;
  const room = rooms.find(({ path }) => path === first) ?? rooms[0];
  return room?.show(route);
}
