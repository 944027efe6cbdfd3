import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Host } from '#electron/backend/context';
import { deliverToFolder } from '#electron/backend/outbox/folder';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import type { Delivery } from '#shared/domain/outbox/delivery';
import { startBackend, type TestBackend } from '../helpers/backend';
import { startMailServer } from '../helpers/mail-server';
import { plainHost } from '../helpers/plain-host';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import { ordinaryDay, ordinaryDays, sell, setCosts, stockShelves } from '../helpers/trade';

vi.setConfig({ testTimeout: 60_000 });

const DAY = '2023-06-19';
const MINUTE = 60_000;

interface Shop extends TestBackend {
  /** Moves the clock on. */
  later(minutes: number): void;
  close(): Promise<number>;
  deliveries(): Promise<readonly Delivery[]>;
}

function openShop({ password = null as string | null, dataDir = tradingShop() } = {}): Shop {
  let now = NOW;
  const host: Host = {
    ...plainHost,
    printToPdf: async (html) => new TextEncoder().encode(`%PDF ${html.length}`),
    secret: async () => password,
  };
  const running = startBackend({ dataDir, host, now: () => now });
  const { client } = running;
  return {
    ...running,
    later: (minutes) => {
      now += minutes * MINUTE;
    },
    close: async () => (await client.reports.close({ date: DAY, lang: 'en' })).id,
    deliveries: async () => (await client.outbox.list({})).deliveries,
  };
}

function tradingShop(): string {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOW);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  const store = { name: '七三店', currency: 'CNY', sellingAreaM2: null, manager: '周敏' };
  writeStore(db, { ...store, ...clock }, false);
  stockShelves(db);
  setCosts(db);
  sell(db, [...ordinaryDay(DAY), ...ordinaryDays(DAY, 8)]);
  db.close();
  return dataDir;
}

async function byMail(shop: Shop, port: number, addresses: readonly string[], user = '') {
  const mailServer = {
    host: '127.0.0.1',
    port,
    security: 'none',
    user,
    from: 'shop@example.org',
  } as const;
  await shop.client.settings.set({ deliveries: true, mailServer });
  for (const address of addresses) {
    await shop.client.outbox.saveRecipient({ kind: 'mail', address, daily: true, weekly: true });
  }
}

async function byFolder(shop: Shop, address: string) {
  await shop.client.settings.set({ deliveries: true });
  await shop.client.outbox.saveRecipient({ kind: 'folder', address, daily: true, weekly: false });
}

describe('by mail', () => {
  test('a closed day goes to every recipient once, with its files', async () => {
    const server = await startMailServer();
    const shop = openShop();
    await byMail(shop, server.port, ['area@example.org', 'owner@example.org']);
    await shop.close();
    expect(await shop.client.outbox.send({})).toEqual({ sent: 2, failed: 0, waiting: 0 });
    await shop.client.outbox.send({ now: true });
    expect(server.received.map(({ to }) => to).toSorted()).toEqual([
      'area@example.org',
      'owner@example.org',
    ]);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(2);
    expect(server.received[0]?.source).toContain('daily_2023-06-19.pdf');
    expect((await shop.deliveries()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('a refused address does not hold up the others, and waits for a person', async () => {
    const server = await startMailServer({ refusedAddress: 'gone@example.org' });
    const shop = openShop();
    await byMail(shop, server.port, ['area@example.org', 'gone@example.org']);
    await shop.close();
    expect(await shop.client.outbox.send({})).toMatchObject({ sent: 1, failed: 1 });
    const refused = (await shop.deliveries()).find(({ state }) => state === 'failed');
    expect(refused).toMatchObject({ reason: 'recipient_refused', nextTryAt: null });
    expect(refused?.detail).toContain('no such mailbox');
  });

  test('a connection that drops in the middle is tried again with the same message id', async () => {
    const server = await startMailServer({ drops: 1 });
    const shop = openShop();
    await byMail(shop, server.port, ['area@example.org']);
    await shop.close();
    expect(await shop.client.outbox.send({})).toMatchObject({ sent: 0, failed: 1, waiting: 1 });
    expect((await shop.deliveries())[0]).toMatchObject({
      state: 'waiting',
      reason: 'connection_lost',
      attempts: 1,
    });
    expect(await shop.client.outbox.send({})).toMatchObject({ sent: 0, failed: 0, waiting: 1 });
    shop.later(2);
    expect(await shop.client.outbox.send({})).toMatchObject({ sent: 1, waiting: 0 });
    expect(server.begun()).toBe(2);
    expect(server.received).toHaveLength(1);
  });

  test('a server that asks to come back later is asked again later and later', async () => {
    const server = await startMailServer({ busy: 2 });
    const shop = openShop();
    await byMail(shop, server.port, ['area@example.org']);
    await shop.close();
    const waits: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      await shop.client.outbox.send({ now: true });
      const [delivery] = await shop.deliveries();
      expect(delivery?.reason).toBe('server_busy');
      waits.push(((delivery?.nextTryAt ?? 0) - (delivery?.changedAt ?? 0)) / MINUTE);
    }
    expect(waits).toEqual([1, 2]);
    expect(await shop.client.outbox.send({ now: true })).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(1);
  });

  test('a server that is away is tried again when it is back', async () => {
    const away = await startMailServer();
    await away.close();
    const shop = openShop();
    await byMail(shop, away.port, ['area@example.org']);
    await shop.close();
    await shop.client.outbox.send({});
    expect((await shop.deliveries())[0]).toMatchObject({
      state: 'waiting',
      reason: 'server_unreachable',
    });
    const back = await startMailServer({ port: away.port });
    expect(await shop.client.outbox.send({ now: true })).toMatchObject({ sent: 1 });
    expect(back.received).toHaveLength(1);
  });

  test('a wrong or missing password is said, and no password stands in the data', async () => {
    const server = await startMailServer({ password: 'right-secret' });
    const wrong = openShop({ password: 'wrong-secret' });
    await byMail(wrong, server.port, ['area@example.org'], 'shop');
    await wrong.close();
    await wrong.client.outbox.send({});
    expect((await wrong.deliveries())[0]).toMatchObject({
      state: 'failed',
      reason: 'login_refused',
    });
    expect(await wrong.client.outbox.tryServer({})).toMatchObject({ reason: 'login_refused' });
    const none = openShop();
    await byMail(none, server.port, ['area@example.org'], 'shop');
    await none.close();
    await none.client.outbox.send({});
    expect((await none.deliveries())[0]?.reason).toBe('password_needed');
    const right = openShop({ password: 'right-secret' });
    await byMail(right, server.port, ['area@example.org'], 'shop');
    expect(await right.client.outbox.tryServer({})).toMatchObject({ ok: true });
    await right.close();
    expect(await right.client.outbox.send({})).toMatchObject({ sent: 1 });
    for (const name of readdirSync(right.dataDir)) {
      const path = join(right.dataDir, name);
      if (!/\.(db|sqlite)|wal/.test(name)) continue;
      expect(readFileSync(path).includes('right-secret')).toBe(false);
    }
  });

  test('what was being sent when the program ended goes out once more, with the same id', async () => {
    const server = await startMailServer();
    const shop = openShop();
    await byMail(shop, server.port, ['area@example.org']);
    await shop.close();
    shop.backend.stores.current.write.run(
      `UPDATE delivery SET state = 'sending', next_try_at = NULL, attempts = 1`,
    );
    expect(await shop.client.outbox.send({ now: true })).toMatchObject({ sent: 0 });
    expect(await shop.client.outbox.send({ restarted: true })).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(1);
  });
});

describe('to a folder', () => {
  test('the files are there, whole, and once', async () => {
    const folder = tempDir();
    const shop = openShop();
    await byFolder(shop, folder);
    const reportId = await shop.close();
    await shop.client.outbox.send({});
    expect(readdirSync(folder).toSorted()).toEqual([
      'daily_2023-06-19.pdf',
      'daily_2023-06-19.xlsx',
    ]);
    expect(await shop.client.outbox.queue({ reportId })).toEqual({ queued: 0 });
  });

  test('a share that is not connected is not made: it is tried again', async () => {
    const folder = join(tempDir(), 'share');
    const shop = openShop();
    await byFolder(shop, folder);
    await shop.close();
    await shop.client.outbox.send({});
    expect(existsSync(folder)).toBe(false);
    expect((await shop.deliveries())[0]).toMatchObject({
      state: 'waiting',
      reason: 'folder_missing',
    });
    mkdirSync(folder);
    shop.later(2);
    expect(await shop.client.outbox.send({})).toMatchObject({ sent: 1 });
  });

  test('a try that was broken off is finished, and a file of the same name is kept', async () => {
    const folder = tempDir();
    const parcel = { name: 'daily.pdf', content: Buffer.from('new'), sha256: 'x' };
    writeFileSync(join(folder, 'daily.pdf'), 'older');
    await deliverToFolder(folder, [parcel]);
    expect(readFileSync(join(folder, 'daily.pdf'), 'utf8')).toBe('older');
    expect(readFileSync(join(folder, 'daily (2).pdf'), 'utf8')).toBe('new');
  });
});

describe('the outbox', () => {
  test('sends nothing that nobody has switched on', async () => {
    const folder = tempDir();
    const shop = openShop();
    await byFolder(shop, folder);
    await shop.client.settings.set({ deliveries: false });
    const reportId = await shop.close();
    expect(await shop.deliveries()).toEqual([]);
    expect(await shop.client.outbox.queue({ reportId })).toEqual({ queued: 1 });
    expect(await shop.client.outbox.send({ now: true })).toEqual({
      sent: 0,
      failed: 0,
      waiting: 1,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not send a file that is no longer what was archived', async () => {
    const folder = tempDir();
    const shop = openShop();
    await byFolder(shop, folder);
    await shop.close();
    const { reports } = await shop.client.reports.archive({});
    writeFileSync(reports[0]?.files[0]?.path ?? '', 'changed by hand');
    await shop.client.outbox.send({});
    expect((await shop.deliveries())[0]).toMatchObject({ state: 'failed', reason: 'file_missing' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is told of what was called off, and of recipients that are gone', async () => {
    const shop = openShop();
    await byFolder(shop, tempDir());
    await shop.close();
    const [delivery] = await shop.deliveries();
    await shop.client.outbox.cancel({ id: delivery?.id ?? 0 });
    expect((await shop.deliveries())[0]?.state).toBe('cancelled');
    await shop.client.outbox.retry({ id: delivery?.id ?? 0 });
    await shop.client.outbox.removeRecipient({ id: delivery?.recipient.id ?? 0 });
    expect((await shop.deliveries())[0]?.state).toBe('cancelled');
    expect(await shop.client.outbox.recipients({})).toEqual([]);
  });

  test('knows an address only once', async () => {
    const shop = openShop();
    const folder = tempDir();
    await byFolder(shop, folder);
    await expect(byFolder(shop, folder)).rejects.toMatchObject({ code: 'conflict' });
  });
});
