import { basename, dirname } from 'node:path';
import { overwriteFile } from '#electron/io/export/files';
import { tablePage } from '#electron/io/export/table-page';
import { readClock, readStore } from '#electron/store/store-info';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { runReader } from '../workers/run';

export const fileExports: Handlers<QisanContract>['exports'] = {
  async table(context, { path, format, ...table }) {
    const { timeZone } = readClock(context.read);
    const footer = [readStore(context.read)?.name ?? '', table.title].filter((text) => text !== '');
    const info = {
      title: table.title,
      footer: footer.join(' · '),
      timeZone,
      madeAt: context.now(),
    };
    context.progress({ phase: 'report_files', done: 0, total: 1 });
    const bytes = await runReader('write-table', { table, format, info }, context);
    await overwriteFile(dirname(path), basename(path), bytes);
    return { path, rows: table.rows.length };
  },
  document({ read, now }, { lang, ...table }) {
    const store = readStore(read);
    const { timeZone } = readClock(read);
    const html = tablePage(table, {
      lang,
      currency: store?.currency ?? 'CNY',
      timeZone,
      store: store?.name ?? '',
      madeAt: now(),
    });
    return { title: table.title, html };
  },
};
