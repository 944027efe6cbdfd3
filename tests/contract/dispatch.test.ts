import { describe, expect, it } from 'vitest';
import { serve } from '#electron/backend/serve';
import { connect } from '#shared/contract/client';
import { contract } from '#shared/contract/index';
import type { FromBackend, ToBackend } from '#shared/contract/wire';
import { startBackend } from '../helpers/backend';
import { portPair } from '../helpers/memory-port';

const shop = {
  name: '七三便利',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  cutoffHour: 4,
  opensMinute: 420,
  closesMinute: 1320,
  sellingAreaM2: 86.5,
  manager: '',
};

describe('a call through the port', () => {
  it('answers a query', async () => {
    const { client } = startBackend();
    const status = await client.app.status({});
    expect(status).toMatchObject({ store: null, demo: false, firstDate: null });
  });

  it('runs a command and tells every window which topics changed', async () => {
    const { client, backend } = startBackend();
    const [near, far] = portPair<FromBackend, ToBackend>();
    serve(far, backend, 'window');
    const other = connect(contract, near);
    const heard = new Promise<readonly string[]>((resolve) => other.onChange(resolve));
    await client.app.saveStore(shop);
    expect(await heard).toContain('store');
    expect((await other.client.app.status({})).store).toEqual(shop);
  });

  it('writes an audit entry with the command, and none when the command fails', async () => {
    const { client, backend } = startBackend();
    await client.app.saveStore(shop);
    await expect(client.app.saveStore({ ...shop, name: '' })).rejects.toMatchObject({
      code: 'invalid_input',
      params: { field: 'name' },
    });
    const entries = backend.stores.current.read.all('SELECT method, origin FROM audit');
    expect(entries).toEqual([{ method: 'app.saveStore', origin: 'window' }]);
  });

  it.each([
    '__proto__.constructor',
    'app.constructor',
    'app.toString',
    'app',
    'app.status.more',
    'nothing.here',
    '',
  ])('refuses the name %j, which is not in the table', async (name) => {
    const { backend } = startBackend();
    await expect(backend.call(name, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('fails calls under way with backend_gone when the port closes, and every later call', async () => {
    const { client, close } = startBackend();
    const pending = client.app.status({});
    close();
    await expect(pending).rejects.toMatchObject({ code: 'backend_gone' });
    await expect(client.app.status({})).rejects.toMatchObject({ code: 'backend_gone' });
  });
});

describe('settings', () => {
  it('keeps what was chosen and leaves the rest at its default', async () => {
    const { client } = startBackend();
    const before = await client.settings.get({});
    await client.settings.set({ theme: 'dark' });
    expect(await client.settings.get({})).toEqual({ ...before, theme: 'dark' });
  });
});
