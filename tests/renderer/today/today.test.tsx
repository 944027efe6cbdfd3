import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { QisanError } from '#shared/domain/errors';
import type { Lang } from '#shared/i18n/t';
import { TodayPlace } from '../../../renderer/features/today/TodayPlace';
import { importFiles, parseRoute, todayRoute } from '../../../renderer/ui/routes';
import { bareDay, richDay } from '../../helpers/daily-report';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { DATE, fullDay, poorDay, status } from './answers';

function open(answers: FakeAnswers = fullDay, lang: Lang = 'en', address = '#/today') {
  window.location.hash = address;
  const link = fakeLink(answers);
  show(link, <TodayPlace />, lang);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { link, inputs, user: userEvent.setup() };
}

const figure = (name: string) => screen.findByRole('article', { name });

beforeEach(() => {
  window.location.hash = '';
});

describe('a full day', () => {
  it('shows ten figures, each against yesterday, last week and the target', async () => {
    open();
    const netSales = within(await figure('Net sales'));
    expect(netSales.getByRole('button', { name: '¥12.3k' })).toBeTruthy();
    expect(netSales.getByText('Yesterday').parentElement?.textContent).toMatch(
      /^Yesterday▲up \+3\.2\s%$/,
    );
    expect(netSales.getByText('Last week').parentElement?.textContent).toMatch(/▼down −3\.2\s%$/);
    expect(screen.getAllByRole('article')).toHaveLength(10);
  });

  it('writes differences of rates in points', async () => {
    open();
    expect((await figure('Gross margin')).textContent).toMatch(/\+0\.4\spt/);
  });

  it('speaks Chinese where Chinese is chosen', async () => {
    open(fullDay, 'zh-CN');
    const netSales = await figure('销售额');
    expect(netSales.textContent).toContain('¥1.23万');
    expect(netSales.textContent).toContain('昨日');
    expect(screen.getByRole('heading', { name: '待处理' })).toBeTruthy();
  });

  it('leads from a figure to what it is made of, its lines, and the ticket', async () => {
    const { user, inputs } = open();
    const netSales = within(await figure('Net sales'));
    await user.click(netSales.getByRole('button', { name: '¥12.3k' }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(drawer.getByText(/What customers paid after discounts/)).toBeTruthy();

    await user.click(await drawer.findByText('花叶类'));
    expect(await drawer.findByText('1 line, net sales ¥3.01')).toBeTruthy();
    expect(inputs('sales.lines')).toEqual([{ from: DATE, to: DATE, limit: 1_000, categoryId: 3 }]);

    await user.click(drawer.getByText('西兰花'));
    expect(await drawer.findByText('李娜')).toBeTruthy();
    expect(inputs('sales.ticket')).toEqual([{ id: 7 }]);

    await user.click(drawer.getByRole('button', { name: /Back/ }));
    expect(await drawer.findByText('1 line, net sales ¥3.01')).toBeTruthy();
  });

  it('opens the list behind an alert', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /14.*Out of stock.*¥342.80/ }));
    const drawer = within(await screen.findByRole('dialog'));
    const table = within(await drawer.findByRole('grid', { name: 'Out of stock' }));
    expect(table.getByText('净藕(1)')).toBeTruthy();
    expect(table.getAllByText('–')).toHaveLength(1);
  });

  it('makes an action of an alert, which knows its day and its items', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /14.*Out of stock.*¥342.80/ }));
    const drawer = within(await screen.findByRole('dialog'));
    const link = await drawer.findByRole('link', { name: 'Make an action' });
    const { place, path, params } = parseRoute(link.getAttribute('href') ?? '');
    expect([place, ...path]).toEqual(['review', 'actions', 'board']);
    expect(params.get('detail')).toMatch(/^西兰花\n净藕/);
    expect(Object.fromEntries(params)).toMatchObject({
      id: 'new',
      source: 'alert',
      ref: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      title: 'Out of stock · 15 Jun',
    });
  });

  it('gives the hours as a table to those who cannot see the chart', async () => {
    const { user } = open();
    const hours = within(await screen.findByRole('figure', { name: 'Sales by hour' }));
    await user.click(hours.getByRole('button', { name: 'Figures of the chart' }));
    expect(hours.getAllByRole('rowheader')[0]?.textContent).toBe('07:00');
    expect(hours.getAllByRole('rowheader')).toHaveLength(15);
  });

  it('tells the mix with words beside the colours', async () => {
    open();
    expect(
      await screen.findByRole('img', {
        name: /Mix by Facings: staples 68.4\s%, specialities 31.6\s%/,
      }),
    ).toBeTruthy();
    expect(screen.getByText('on target')).toBeTruthy();
    expect(screen.getByText('below target')).toBeTruthy();
  });

  it('names what is not quite complete', async () => {
    open();
    expect(await screen.findByText(/Costs known for 98.2/)).toBeTruthy();
  });
});

describe('a day of which little is known', () => {
  it('says for each block what it needs, with the way to bring it in', async () => {
    open(poorDay);
    const mix = within(
      (await screen.findByText('Sales by hour')).closest('section') ?? document.body,
    );
    expect(mix.getByText(/^Needs /)).toBeTruthy();
    expect(mix.getByRole('link').getAttribute('href')).toBe('#/data/import');
    const targets = within(screen.getByText('Attainment').closest('section') ?? document.body);
    expect(targets.getByRole('link').getAttribute('href')).toBe('#/review/targets');
  });

  it('shows a dash for a figure without a value, and nothing to click', async () => {
    open(poorDay);
    const tickets = within(await figure('Tickets'));
    expect(tickets.getByText('–')).toBeTruthy();
    expect(tickets.getAllByRole('button')).toHaveLength(1);
    expect(tickets.getByText(/^Needs /)).toBeTruthy();
  });

  it('is as complete in Chinese', async () => {
    open(poorDay, 'zh-CN');
    const tickets = await figure('客单数');
    expect(tickets.textContent).toMatch(/需要.+。/);
  });

  it.each([
    ['no_sales', /No sales are known for this day/],
    ['shop_closed', /The shop was closed/],
    ['returns_only', /nothing was sold/],
  ] as const)('says what a day is: %s', async (day, words) => {
    open({ ...fullDay, 'reports.daily': () => richDay({ day, headlines: [] }) });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('a store before its first import', () => {
  it('has one thing to do', async () => {
    const { user } = open({ ...fullDay, 'reports.daily': () => bareDay({ day: 'no_data' }) });
    expect(await screen.findByText('There are no sales yet')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Import files' }));
    expect(window.location.hash).toBe('#/data/import');
  });
});

describe('the day shown', () => {
  it('is the last one with sales when today has none, and says so', async () => {
    const { inputs } = open({
      ...fullDay,
      'app.status': () => ({ ...status, today: '2023-06-17' }),
    });
    expect(await screen.findByText(/The last day with sales/)).toBeTruthy();
    expect(inputs('reports.daily')).toEqual([{ date: DATE }]);
  });

  it('is the one that the address names', async () => {
    const { inputs } = open(fullDay, 'en', todayRoute('2023-06-10'));
    await figure('Net sales');
    expect(inputs('reports.daily')).toEqual([{ date: '2023-06-10' }]);
  });

  it('steps with the arrow keys, and not beyond the last', async () => {
    const { user } = open();
    await figure('Net sales');
    await user.keyboard('{ArrowRight}');
    expect(window.location.hash).toBe('#/today');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    await waitFor(() => expect(window.location.hash).toBe(todayRoute('2023-06-13')));
  });

  it('steps with the buttons beside the date', async () => {
    const { user } = open(fullDay, 'en', todayRoute('2023-06-10'));
    await user.click(await screen.findByRole('button', { name: 'Day before' }));
    expect(parseRoute(window.location.hash).params.get('date')).toBe('2023-06-09');
    expect(importFiles(parseRoute(window.location.hash))).toEqual([]);
  });

  it('offers the last day with sales from a later day', async () => {
    const { user } = open(
      { ...fullDay, 'app.status': () => ({ ...status, today: '2023-06-20' }) },
      'en',
      todayRoute('2023-06-18'),
    );
    await user.click(await screen.findByRole('button', { name: 'Show Thu, 15 Jun 2023' }));
    expect(window.location.hash).toBe(todayRoute(DATE));
  });
});

describe('what changes in the store', () => {
  it('is read again by itself where it is shown', async () => {
    let netSales = 1;
    const { link } = open({
      ...fullDay,
      'reports.daily': ({ date }) => {
        const day = richDay({ date });
        const [first, ...rest] = day.figures;
        if (first === undefined) throw new Error('no figures');
        return { ...day, figures: [{ ...first, value: netSales * 10_000 }, ...rest] };
      },
    });
    expect((await figure('Net sales')).textContent).toContain('¥1.00');
    netSales = 2;
    act(() => link.changed(['sales']));
    await waitFor(async () => expect((await figure('Net sales')).textContent).toContain('¥2.00'));
  });

  it('is not read again for what is not shown', async () => {
    const { link, inputs } = open();
    await figure('Net sales');
    act(() => link.changed(['recipes', 'jobs']));
    await act(() => Promise.resolve());
    expect(inputs('reports.daily')).toHaveLength(1);
  });

  it('fails in words, with a way to try again', async () => {
    let broken = true;
    const { user } = open({
      ...fullDay,
      'reports.daily': ({ date }) => {
        if (broken) throw new QisanError('disk_full');
        return richDay({ date });
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await figure('Net sales')).toBeTruthy();
  });
});
