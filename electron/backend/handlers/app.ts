import { markNoticesSeen, unseenNotices } from '#electron/store/notices';
import { saveStore } from '#electron/store/rollups/save-store';
import { salesRange } from '#electron/store/sales-range';
import { readClock, readStore } from '#electron/store/store-info';
import type { AppStatus } from '#shared/contract/app';
import type { QisanContract } from '#shared/contract/index';
import { businessDateOf } from '#shared/domain/calendar/calendar';
import type { Handlers, QueryContext } from '../context';
import { openDemo } from './demo';

function status(context: QueryContext): AppStatus {
  const { read } = context;
  const range = salesRange(read);
  return {
    version: context.host.version,
    dataDir: context.dataDir,
    store: readStore(read),
    demo: context.stores.demo,
    firstDate: range.first,
    lastDate: range.last,
    today: businessDateOf(context.now(), readClock(read)),
    unseenNotices: unseenNotices(read).length,
  };
}

export const app: Handlers<QisanContract>['app'] = {
  status,
  jobs: (context) => context.jobs.list(),
  cancelJob: (context, input) => ({ cancelled: context.jobs.cancel(input.id) }),
  notices: (context) => unseenNotices(context.read),
  seeNotices: (context) => ({ seen: markNoticesSeen(context.write, context.now()) }),
  saveStore: (context, input) => {
    saveStore(context.write, input, context.stores.demo, context.now());
    return input;
  },
  openDemo,
  removeDemo: (context) =>
    context.exclusively(async () => ({ removed: context.stores.removeDemo() })),
};
