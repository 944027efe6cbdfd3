import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Action, ActionChange } from '#shared/contract/actions';
import { QisanError } from '#shared/domain/errors';
import { ActionsPage } from '../../../renderer/features/review/actions/ActionsPage';
import { parseRoute } from '../../../renderer/ui/routes';
import { fakeLink, show } from '../../helpers/fake-link';

const action = (id: number, title: string, said: Partial<Action> = {}): Action => ({
  ...{ id, title, detail: '', note: '', proof: '', state: 'open', dueOn: '2023-06-20' },
  ...{ overdueDays: 0, source: 'hand', sourceRef: '', plan: null, parties: [] },
  ...{ steps: 0, stepsDone: 0, photos: 0, createdAt: 0, doneAt: null },
  ...said,
});

const START = [
  action(1, '端架换陈列', { overdueDays: 2 }),
  action(2, '冷柜除霜', { steps: 3, stepsDone: 1 }),
  action(3, '补价签', { state: 'doing' }),
];

/** A board whose actions do change. */
function open(address = '#/review/actions/board') {
  let actions = START;
  let failing = false;
  const link = fakeLink({
    'actions.list': () => actions,
    'actions.people': () => [],
    'actions.change': ({ changes }) => {
      if (failing) throw new QisanError('conflict', { what: '端架' });
      const before: ActionChange[] = [];
      for (const { id, state } of changes) {
        const one = actions.find((it) => it.id === id);
        if (one === undefined || state === undefined) continue;
        before.push({ id, state: one.state });
        actions = actions.map((it) => (it.id === id ? { ...it, state } : it));
      }
      return { before };
    },
  });
  show(link, <ActionsPage route={parseRoute(address)} />);
  const asked = () =>
    link.calls.filter(({ method }) => method === 'actions.change').map(({ input }) => input);
  const fail = () => {
    failing = true;
  };
  return { asked, fail, told: () => link.changed(['actions']), user: userEvent.setup() };
}

const column = (name: string) => screen.findByRole('region', { name });
const cardIn = async (name: string, title: RegExp) =>
  within(await column(name)).findByRole('button', { name: title });

/** What a browser does when a card is dragged; happy-dom has no transfer of its own. */
function drag(card: HTMLElement, target: HTMLElement): void {
  const data = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, text: string) => data.set(type, text),
    getData: (type: string) => data.get(type) ?? '',
  };
  fireEvent.dragStart(card, { dataTransfer });
  fireEvent.dragOver(target, { dataTransfer });
  fireEvent.drop(target, { dataTransfer });
}

describe('the board', () => {
  it('moves a card that is dragged to another column, and back by undo', async () => {
    const { asked, told, user } = open();
    drag(await cardIn('To do', /端架换陈列/), await column('Done'));
    await screen.findByRole('button', { name: 'Undo' });
    told();
    await cardIn('Done', /端架换陈列/);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    told();
    await cardIn('To do', /端架换陈列/);
    expect(asked()).toEqual([
      { changes: [{ id: 1, state: 'done' }] },
      { changes: [{ id: 1, state: 'open' }] },
    ]);
  });

  it('leaves a card that is dropped where it was', async () => {
    const { asked } = open();
    drag(await cardIn('To do', /端架换陈列/), await column('To do'));
    expect(asked()).toEqual([]);
  });

  it('moves a card with Shift and the arrow keys, and takes it back with Ctrl+Z', async () => {
    const { asked, told, user } = open();
    (await cardIn('To do', /冷柜除霜/)).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    told();
    await cardIn('Under way', /冷柜除霜/);
    await user.keyboard('{Control>}z{/Control}');
    told();
    await cardIn('To do', /冷柜除霜/);
    expect(asked()).toHaveLength(2);
  });

  it('keeps the focus on a card that is moved on and on, before the store has answered', async () => {
    const { asked, user } = open();
    (await cardIn('To do', /冷柜除霜/)).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(document.activeElement).toBe(await cardIn('Under way', /冷柜除霜/));
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(document.activeElement).toBe(await cardIn('Done', /冷柜除霜/));
    expect(asked()).toHaveLength(2);
  });

  it('puts a card back whose move has failed, and says why', async () => {
    const { fail } = open();
    fail();
    drag(await cardIn('To do', /端架换陈列/), await column('Done'));
    await screen.findByText(/changed elsewhere in the meantime/);
    await cardIn('To do', /端架换陈列/);
  });

  it('goes from card to card with the arrow keys', async () => {
    const { asked, user } = open();
    (await cardIn('To do', /端架换陈列/)).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await cardIn('To do', /冷柜除霜/));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(await cardIn('Under way', /补价签/));
    expect(asked()).toEqual([]);
  });

  it('shows only what is late when asked', async () => {
    const { user } = open();
    await cardIn('To do', /冷柜除霜/);
    await user.click(screen.getByText(/^Late/));
    await cardIn('To do', /端架换陈列/);
    expect(screen.queryByRole('button', { name: /冷柜除霜/ })).toBeNull();
  });
});
