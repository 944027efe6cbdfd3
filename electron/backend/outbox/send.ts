import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  claim,
  dueDeliveries,
  filesOfReport,
  listDeliveries,
  markSent,
  markSetback,
  messageIdOf,
  type ReportFile,
  readDelivery,
  recover,
} from '#electron/store/outbox/deliveries';
import { readStore } from '#electron/store/store-info';
import type { ParsedOf } from '#shared/contract/define';
import type { outbox as contract } from '#shared/contract/outbox';
import type { Delivery } from '#shared/domain/outbox/delivery';
import { formats } from '#shared/i18n/format';
import { type Lang, translator } from '#shared/i18n/t';
import type { JobContext } from '../context';
import { readSettings } from '../handlers/settings';
import { deliverToFolder, type Parcel } from './folder';
import { greetServer, sendLetter } from './mail';
import { DeliveryFault, setback, toFault } from './setback';

/** Two runs at once would only take turns at the same server. */
let running: Promise<unknown> = Promise.resolve();

/**
 * Sends what is due, one after the other. A delivery is claimed in a transaction before anything goes
 * out, and marked in another when it has: between the server's "accepted" and our mark lies the one
 * moment in which a crash makes a second copy, with the same message id.
 */
export async function sendDue(
  context: JobContext,
  { now: all, restarted }: ParsedOf<(typeof contract)['send']>,
) {
  const before = running;
  let done = () => {};
  running = new Promise<void>((resolve) => {
    done = resolve;
  });
  await before;
  try {
    if (restarted) await context.write((db) => recover(db, context.now()));
    const due = readSettings(context.read).deliveries
      ? dueDeliveries(context.read, context.now(), all)
      : [];
    let sent = 0;
    let failed = 0;
    for (const [index, id] of due.entries()) {
      context.progress({ phase: 'outbox_send', done: index, total: due.length });
      context.signal.throwIfAborted();
      const outcome = await sendOne(context, id);
      if (outcome === 'sent') sent += 1;
      if (outcome === 'failed') failed += 1;
      context.changed(['outbox']);
    }
    return {
      sent,
      failed,
      waiting: listDeliveries(context.read, { offset: 0, limit: 1, reportId: null }).waiting,
    };
  } finally {
    done();
  }
}

async function sendOne(context: JobContext, id: number): Promise<'sent' | 'failed' | 'gone'> {
  if (!(await context.write((db) => claim(db, id, context.now())))) return 'gone';
  const delivery = readDelivery(context.read, id);
  try {
    const answer = await handOver(context, delivery);
    await context.keep((db) => markSent(db, id, context.now(), answer));
    return 'sent';
  } catch (error) {
    const fault = context.signal.aborted ? new DeliveryFault('interrupted') : toFault(error);
    const { attempts } = delivery;
    const now = context.now();
    await context.keep((db) => markSetback(db, id, now, setback(fault, attempts, now)));
    return 'failed';
  }
}

async function handOver(context: JobContext, delivery: Delivery): Promise<string> {
  const { recipient, report } = delivery;
  const files = filesOfReport(context.read, report.id);
  const parcels = await Promise.all(files.map(packed));
  if (recipient.kind === 'folder') {
    await deliverToFolder(recipient.address, parcels);
    return '';
  }
  const { mailServer } = readSettings(context.read);
  if (mailServer === null) throw new DeliveryFault('no_server');
  const password = await context.host.secret('mail');
  const messageId = messageIdOf(context.read, delivery.id);
  const letter = {
    to: recipient.address,
    messageId,
    ...words(context, delivery, files[0]?.lang ?? 'en'),
    parcels,
  };
  return sendLetter(mailServer, password, letter, context.signal);
}

/** An archived file, as it was archived or not at all. */
async function packed({ path, sha256 }: ReportFile): Promise<Parcel> {
  const content = await readFile(path).catch(() => null);
  const found = content && createHash('sha256').update(content).digest('hex');
  if (content === null || found !== sha256) throw new DeliveryFault('file_missing', path);
  return { name: basename(path), content, sha256 };
}

function words(context: JobContext, { report }: Delivery, lang: Lang) {
  const t = translator(lang);
  const store = readStore(context.read)?.name ?? '';
  const days = formats(lang).range(report.from, report.to);
  const what = t(report.kind === 'daily' ? 'outbox.daily' : 'outbox.weekly');
  return {
    subject: [store, what, days].filter((part) => part !== '').join(' · '),
    text: t('outbox.letter', { store, what, days, version: report.version }),
  };
}

/** Whether the mail server lets us in. */
export async function tryServer(context: JobContext) {
  const { mailServer } = readSettings(context.read);
  try {
    if (mailServer === null) throw new DeliveryFault('no_server');
    await greetServer(mailServer, await context.host.secret('mail'), context.signal);
    return { ok: true, reason: null, detail: '' };
  } catch (error) {
    const { reason, detail } = toFault(error);
    return { ok: false, reason, detail };
  }
}
