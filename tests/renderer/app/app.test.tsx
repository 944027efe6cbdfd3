import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreInfo } from '#shared/contract/app';
import type { Appearance } from '#shared/contract/native';
import { defaultSettings, type Settings } from '#shared/contract/settings';
import { QisanError } from '#shared/domain/errors';
import { App } from '../../../renderer/app/App';
import { useOverlay } from '../../../renderer/app/palette/shell-commands';
import { importRoute, todayRoute } from '../../../renderer/ui/routes';
import { fakeBridge } from '../../helpers/fake-bridge';
import { type FakeAnswers, fakeLink } from '../../helpers/fake-link';
import { fullDay, status } from '../today/answers';

/** A backend that remembers its settings and its store, as the real one does. */
function open(
  answers: FakeAnswers = {},
  store: StoreInfo | null = status.store,
  sales: Partial<typeof status> = {},
) {
  let settings: Settings = defaultSettings;
  let present = store;
  const link = fakeLink({
    ...fullDay,
    'app.status': () => ({ ...status, ...sales, store: present }),
    'app.jobs': () => [],
    'app.notices': () => [],
    'settings.get': () => settings,
    'settings.set': (change) => {
      settings = { ...settings, ...change } as Settings;
      link.changed(['settings']);
      return settings;
    },
    'app.saveStore': (input) => {
      present = input;
      link.changed(['store']);
      return input;
    },
    'imports.watch': () => ({ folder: null, state: 'off', pending: [] }),
    'targets.list': () => [],
    ...answers,
  });
  render(<App link={link} />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { link, inputs, user: userEvent.setup() };
}

const navigation = () => screen.findByRole('navigation');

beforeEach(() => {
  window.location.hash = '';
  fakeBridge();
});
afterEach(() => useOverlay.getState().close());

describe('a fresh install', () => {
  const nothing = { firstDate: null, lastDate: null };
  const fresh = (answers: FakeAnswers = {}) => open(answers, null, nothing);

  it('asks only for the name where the command line has imported sales already', async () => {
    const { user, inputs } = open({}, null);
    expect(await screen.findByText(/are there already; only the name is missing/)).toBeTruthy();
    await user.type(screen.getByLabelText('Name of the shop'), 'Corner');
    await user.click(screen.getByRole('button', { name: 'Open the shop' }));
    expect(await navigation()).toBeTruthy();
    expect(inputs('app.saveStore')).toMatchObject([{ name: 'Corner' }]);
  });

  it('offers the demo and the own export, and no empty places', async () => {
    fresh();
    expect(await screen.findByRole('heading', { name: 'Drop your POS export here' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open the demo store' })).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('speaks the language of the system, and another when asked', async () => {
    fakeBridge({ systemLang: 'zh-CN' });
    const { user } = fresh();
    expect(await screen.findByRole('heading', { name: '今天店里卖得怎么样？' })).toBeTruthy();
    await user.click(screen.getByText('English'));
    expect(await screen.findByRole('heading', { name: /What does your shop say/ })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('asks one question about a dropped file, and goes on to its import', async () => {
    const { user, inputs } = fresh();
    const area = await screen.findByRole('region', { name: /files can be dropped anywhere/ });
    const file = new File(['a'], 'june.csv');
    fireEvent.drop(area, { dataTransfer: { files: [file], types: ['Files'] } });
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of the shop' }),
      'Corner shop',
    );
    await user.click(screen.getByRole('button', { name: 'Continue to import' }));
    // The wizard takes its files from the address.
    await waitFor(() =>
      expect(inputs('imports.files')).toEqual([{ paths: ['/dropped/june.csv'] }]),
    );
    expect(inputs('app.saveStore')).toMatchObject([{ name: 'Corner shop', cutoffHour: 4 }]);
  });

  it('takes currency and time zone from the system, to be changed in place', async () => {
    fakeBridge({ native: { pickFiles: async () => ['/till/june.csv'] } });
    const { user, inputs } = fresh();
    await user.click(await screen.findByRole('button', { name: 'Choose files…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name of the shop' }), 'Shop');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.type(await screen.findByRole('combobox', { name: 'Currency' }), 'EUR');
    await user.click(await screen.findByTitle('EUR Euro'));
    await user.click(screen.getByRole('button', { name: 'Continue to import' }));
    await waitFor(() =>
      expect(inputs('app.saveStore')).toMatchObject([
        { currency: 'EUR', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      ]),
    );
  });

  it('does not go on without a name', async () => {
    fakeBridge({ native: { pickFiles: async () => ['/till/june.csv'] } });
    const { user, inputs } = fresh();
    await user.click(await screen.findByRole('button', { name: 'Choose files…' }));
    await user.click(await screen.findByRole('button', { name: 'Continue to import' }));
    expect(await screen.findByText('Please give the shop a name.')).toBeTruthy();
    expect(inputs('app.saveStore')).toEqual([]);
  });

  it('makes the demo with its progress, and keeps the language chosen', async () => {
    let finish = (): void => undefined;
    const { user, inputs } = fresh({
      'app.openDemo': (_input, options) => {
        options.onProgress?.({ phase: 'demo_days', done: 45, total: 90 });
        return new Promise((resolve) => {
          finish = () => resolve({ tickets: 1, skus: 1 });
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Open the demo store' }));
    expect(await screen.findByText('45 of 90')).toBeTruthy();
    await act(async () => finish());
    await waitFor(() => expect(inputs('settings.set')).toMatchObject([{ language: 'en' }]));
  });

  it('returns to the choice when the demo is cancelled', async () => {
    const { user } = fresh({
      'app.openDemo': (_input, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new QisanError('cancelled')));
        }),
    });
    await user.click(await screen.findByRole('button', { name: 'Open the demo store' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Open the demo store' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the shell', () => {
  it('names the places that are built and marks the present one', async () => {
    open();
    const places = within(await navigation());
    expect(places.getAllByRole('link').map((link) => link.getAttribute('aria-label'))).toEqual([
      'Today',
      'Assortment',
      'Slow movers',
      'Schedule',
      'Weekly review',
      'Data',
      'Settings',
    ]);
    expect(places.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
  });

  it('switches every word at once, and tells the menus', async () => {
    const told: Appearance[] = [];
    fakeBridge({
      native: {
        setAppearance: async (appearance) => {
          told.push(appearance);
        },
      },
    });
    const { user } = open();
    await navigation();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('中文{Enter}');
    expect(within(await navigation()).getByRole('link', { name: '今日' })).toBeTruthy();
    expect(await screen.findByRole('article', { name: '销售额' })).toBeTruthy();
    expect(told.at(-1)).toEqual({ lang: 'zh-CN', theme: 'system' });
  });

  it('turns dark from the palette', async () => {
    const { user } = open();
    await navigation();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('dark{Enter}');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  });

  it('jumps to a day from the palette', async () => {
    const { user } = open();
    await navigation();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('6-10');
    expect(await screen.findByRole('option', { name: 'Show Sat, 10 Jun 2023' })).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe(todayRoute('2023-06-10'));
  });

  it('goes to a place by its key and helps there', async () => {
    const { user } = open();
    await navigation();
    await user.keyboard('{Control>}2{/Control}');
    expect(await screen.findByRole('heading', { name: 'Assortment', level: 1 })).toBeTruthy();
    await user.keyboard('{F1}');
    const help = within(await screen.findByRole('dialog'));
    expect(help.getByText('Help: Assortment')).toBeTruthy();
  });

  it('takes dropped files to the import', async () => {
    open();
    await navigation();
    const area = screen.getByRole('region', { name: /files can be dropped anywhere/ });
    fireEvent.drop(area, {
      dataTransfer: {
        files: [new File(['a'], 'a.xlsx'), new File(['b'], 'b.csv')],
        types: ['Files'],
      },
    });
    expect(window.location.hash).toBe(importRoute(['/dropped/a.xlsx', '/dropped/b.csv']));
  });

  it('keeps working when one place breaks', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = open({
      // A report that no program would make: the place cannot draw it.
      'reports.daily': () => ({}) as never,
    });
    expect(await screen.findByText('This page stopped working')).toBeTruthy();
    await user.click(within(await navigation()).getByRole('link', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeTruthy();
  });
});

describe('the status bar', () => {
  it('says whose data these are and which day it is', async () => {
    open();
    const bar = within(await screen.findByRole('contentinfo'));
    expect(await bar.findByText('人民路店')).toBeTruthy();
    expect(bar.getByText('Business day Thu, 15 Jun 2023')).toBeTruthy();
  });

  it('says that the data service is gone, and reads everything again when it is back', async () => {
    const { link, inputs } = open();
    await screen.findByRole('article', { name: 'Net sales' });
    act(() => link.become('gone'));
    expect(await screen.findByText('Data service is restarting…')).toBeTruthy();
    const before = inputs('reports.daily').length;
    act(() => {
      link.become('ready');
      link.changed(null);
    });
    expect(await screen.findByText('Ready')).toBeTruthy();
    await waitFor(() => expect(inputs('reports.daily').length).toBe(before + 1));
  });

  it('shows a running job and cancels it', async () => {
    window.location.hash = '#/settings';
    const { user, inputs } = open({
      'app.jobs': () => [
        {
          id: 4,
          method: 'app.openDemo',
          startedAt: 0,
          progress: { phase: 'starting', done: 1, total: 2 },
        },
      ],
      'app.cancelJob': () => ({ cancelled: true }),
    });
    await user.click(await screen.findByLabelText('Cancel: Starting'));
    expect(inputs('app.cancelJob')).toEqual([{ id: 4 }]);
  });
});

describe('the demo', () => {
  it('is marked, and removed only after asking', async () => {
    const { user, inputs } = open({
      'app.status': () => ({ ...status, demo: true }),
      'app.removeDemo': () => ({ removed: true }),
    });
    const banner = within(await screen.findByRole('complementary', { name: 'Demo store' }));
    await user.click(banner.getByRole('button', { name: 'Remove the demo' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(inputs('app.removeDemo')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Remove the demo' }));
    await waitFor(() => expect(inputs('app.removeDemo')).toHaveLength(1));
  });
});
