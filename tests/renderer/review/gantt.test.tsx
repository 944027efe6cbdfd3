import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AheadItem } from '#shared/domain/ahead/item';
import { addDays } from '#shared/domain/calendar/calendar';
import { AheadPage } from '../../../renderer/features/review/ahead/AheadPage';
import { fakeLink, show } from '../../helpers/fake-link';
import { status } from '../today/answers';

const TODAY = '2023-06-21';
/** A day is drawn as wide as this in the test. */
const DAY_PX = 30;

const plain = { state: null, repeats: false } as const;
const items: AheadItem[] = [
  { kind: 'delivery', id: 1, title: '乳品到货', from: '2023-06-22', to: '2023-06-22', ...plain },
  {
    kind: 'delivery',
    id: 2,
    title: '粮油',
    from: '2023-06-27',
    to: '2023-06-27',
    state: null,
    repeats: true,
  },
  { kind: 'promotion', id: 3, title: '端午', from: '2023-06-20', to: '2023-06-26', ...plain },
  {
    kind: 'action',
    id: 4,
    title: '冷柜除霜',
    from: '2023-06-20',
    to: '2023-06-20',
    state: 'open',
    repeats: false,
  },
];

/** A chart whose one delivery does move. */
function open(list: readonly AheadItem[] = items) {
  let moved = 0;
  const link = fakeLink({
    'app.status': () => ({ ...status, today: TODAY }),
    'ahead.list': () =>
      list.map((item) =>
        item.id === 1
          ? { ...item, from: addDays(item.from, moved), to: addDays(item.to, moved) }
          : item,
      ),
    'ahead.moveEvent': ({ id, days }) => {
      moved += days;
      return {
        ...{ id, kind: 'delivery', title: '乳品到货', from: '2023-06-22', to: '2023-06-22' },
        ...{ repeat: null, note: '' },
      };
    },
    'actions.change': () => ({ before: [{ id: 4, dueOn: '2023-06-20' }] }),
  });
  show(link, <AheadPage />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { inputs, told: () => link.changed(['events']), user: userEvent.setup() };
}

const bar = (name: RegExp) => screen.findByRole('button', { name });

function drag(element: HTMLElement, days: number): void {
  fireEvent.pointerDown(element, { button: 0, clientX: 100, pointerId: 1 });
  fireEvent.pointerMove(element, { clientX: 100 + days * DAY_PX, pointerId: 1 });
  fireEvent.pointerUp(element, { clientX: 100 + days * DAY_PX, pointerId: 1 });
  fireEvent.click(element);
}

describe('the weeks ahead', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(DAY_PX);
    return () => vi.restoreAllMocks();
  });

  it('name a thing of one day beside its bar', async () => {
    open();
    const chart = await screen.findByRole('region', { name: 'Weeks ahead' });
    expect(within(chart).getByText('乳品到货')).toBeTruthy();
    expect((await bar(/乳品到货/)).textContent).toBe('');
    expect((await bar(/端午/)).textContent).toBe('端午');
  });

  it('move a delivery by dragging, and back by undo', async () => {
    const { inputs, told, user } = open();
    drag(await bar(/乳品到货/), 3);
    await screen.findByText(/乳品到货 moved to/);
    told();
    await bar(/乳品到货.*25 Jun/);
    expect(inputs('ahead.moveEvent')).toEqual([{ id: 1, days: 3 }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(inputs('ahead.moveEvent')).toEqual([
      { id: 1, days: 3 },
      { id: 1, days: -3 },
    ]);
    told();
    expect((await bar(/乳品到货.*22 Jun/)).style.transform).toBe('');
  });

  it('move an action day by day with Shift and the arrow keys', async () => {
    const { inputs, user } = open();
    (await bar(/冷柜除霜/)).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(inputs('actions.change')).toEqual([{ changes: [{ id: 4, dueOn: '2023-06-21' }] }]);
  });

  it.each([
    [/粮油/, /It comes back/],
    [/端午/, /days of a promotion/],
  ])('say of %s why it stays', async (name, reason) => {
    const { inputs } = open();
    drag(await bar(name), 2);
    await screen.findByText(reason);
    expect([inputs('ahead.moveEvent'), inputs('actions.change')]).toEqual([[], []]);
  });

  it('let a bar fall back on Escape', async () => {
    const { inputs } = open();
    const one = await bar(/乳品到货/);
    fireEvent.pointerDown(one, { button: 0, clientX: 100, pointerId: 1 });
    fireEvent.pointerMove(one, { clientX: 100 + 2 * DAY_PX, pointerId: 1 });
    fireEvent.keyDown(one, { key: 'Escape' });
    fireEvent.pointerUp(one, { clientX: 100 + 2 * DAY_PX, pointerId: 1 });
    expect(inputs('ahead.moveEvent')).toEqual([]);
  });

  it('say what to do when nothing is known', async () => {
    const { user } = open([]);
    await screen.findByText('Nothing is known of these weeks');
    const [, inEmpty] = screen.getAllByRole('button', { name: 'New event' });
    if (inEmpty === undefined) throw new Error('no button in the empty state');
    await user.click(inEmpty);
    await screen.findByRole('dialog', { name: 'New event' });
  });
});
