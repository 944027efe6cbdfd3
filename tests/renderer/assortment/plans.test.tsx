import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan, PlanOutcome } from '#shared/contract/plans';
import { QisanError } from '#shared/domain/errors';
import { AcceptDialog } from '../../../renderer/features/assortment/plans/AcceptDialog';
import { PlansPage } from '../../../renderer/features/assortment/plans/PlansPage';
import { parseRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { rangeChange } from '../../helpers/range-result';
import { goods, yuan } from '../../helpers/trade';
import { status } from '../today/answers';

const changes = [
  rangeChange(goods.peppers, 'add', 0, 2),
  rangeChange(goods.tea, 'drop', 2, 0),
  rangeChange(goods.juice, 'more', 1, 3),
];

const task = (id: number, title: string) =>
  ({
    id,
    title,
    detail: '',
    categoryId: id,
    changes: 1,
    state: 'open',
    dueOn: '2023-06-18',
    owner: 'Li Na',
  }) as const;

const plan: Plan = {
  id: 4,
  title: 'Summer range',
  state: 'approved',
  createdAt: 0,
  approvedAt: Date.UTC(2023, 5, 12, 4),
  startsOn: '2023-06-19',
  dueOn: '2023-06-18',
  changes: 3,
  tasks: 2,
  tasksOpen: 2,
  uplift: yuan(40),
  items: changes.map((change, index) => ({
    id: index + 1,
    state: 'accepted',
    change,
    trialUntil: change.kind === 'add' ? '2023-08-14' : null,
    stock: null,
    unit: '',
  })),
  taskList: [task(1, 'Shelf Vegetables: 1 in'), task(2, 'Shelf Drinks: 1 out')],
  postponed: 0,
  outcome: null,
};

const outcome: PlanOutcome = {
  from: '2023-06-19',
  to: '2023-07-02',
  weeks: 2,
  daysWithout: 0,
  categories: [
    {
      categoryId: 10,
      name: 'Vegetables',
      before: yuan(70),
      predicted: yuan(80),
      actual: yuan(112),
    },
    { categoryId: 20, name: 'Drinks', before: yuan(315), predicted: yuan(345), actual: yuan(315) },
  ],
  total: {
    categoryId: null,
    name: '',
    before: yuan(385),
    predicted: yuan(425),
    actual: yuan(427),
  },
  trials: [
    {
      skuId: 2,
      name: 'Peppers',
      expectedUnits: 14,
      low: 10,
      high: 18,
      actualUnits: 28,
      trialUntil: '2023-08-14',
    },
  ],
};

function open(address: string, answers: FakeAnswers = {}) {
  const link = fakeLink({
    'app.status': () => status,
    'plans.list': () => [plan],
    'plans.get': () => plan,
    ...answers,
  });
  show(link, <PlansPage route={parseRoute(address)} />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { inputs, user: userEvent.setup() };
}

beforeEach(() => {
  window.location.hash = '';
});

describe('the list of plans', () => {
  it('leads to the scenarios while there is none', async () => {
    const { user } = open('#/assortment/plans', { 'plans.list': () => [] });
    await user.click(await screen.findByRole('button', { name: 'To the scenarios' }));
    expect(window.location.hash).toBe('#/assortment/scenarios');
  });

  it('opens a plan by the keyboard', async () => {
    const { user } = open('#/assortment/plans');
    const table = await screen.findByRole('grid', { name: 'Plans' });
    expect(within(table).getByText('Accepted', { selector: '.ant-tag' })).toBeTruthy();
    expect(within(table).getByText('0 of 2')).toBeTruthy();
    table.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(window.location.hash).toBe('#/assortment/plans/4');
  });
});

describe('a plan', () => {
  it('has its tasks ticked off by the keyboard', async () => {
    const { user, inputs } = open('#/assortment/plans/4', {
      'plans.setTask': ({ taskId, state }) => ({ ...task(taskId, ''), state }),
    });
    const box = await screen.findByRole('checkbox', { name: 'Shelf Drinks: 1 out' });
    box.focus();
    await user.keyboard(' ');
    expect(inputs('plans.setTask')).toEqual([{ taskId: 2, state: 'done' }]);
  });

  it('shows every change with its shelf, facings and the end of its trial', async () => {
    open('#/assortment/plans/4');
    const table = await screen.findByRole('grid', { name: 'Changes by shelf' });
    const row = within(table).getByText('Peppers').closest('tr');
    expect(row?.textContent).toMatch(/Vegetables.*0 → 2.*14 Aug/);
    expect(within(table).getAllByRole('row')).toHaveLength(4);
  });

  it('says when the comparison will be there', async () => {
    open('#/assortment/plans/4');
    expect(await screen.findByText(/first whole week ends on Sun, 25 Jun 2023/)).toBeTruthy();
  });

  it('compares what was predicted with what happened', async () => {
    open('#/assortment/plans/4', { 'plans.get': () => ({ ...plan, outcome }) });
    expect(
      await screen.findByText(
        'Over 2 weeks ¥427.00 a week, +¥2.00 against the ¥425.00 that was predicted. Against the 2 weeks before: +¥42.00 a week.',
      ),
    ).toBeTruthy();
    const trials = screen.getByRole('grid', { name: 'Trials' });
    expect(within(trials).getByText('▲ above')).toBeTruthy();
    expect(
      within(screen.getByRole('grid', { name: 'What came of it' })).getByText('All shelves'),
    ).toBeTruthy();
  });

  it('is withdrawn only after a question, and names what stands in the way', async () => {
    const { user, inputs } = open('#/assortment/plans/4', {
      'plans.withdraw': () => {
        throw new QisanError('conflict', { clash: 'clashWithdraw', what: 'Tea (d1)' });
      },
    });
    await user.click(await screen.findByRole('button', { name: /Withdraw/ }));
    const question = within(await screen.findByRole('dialog'));
    expect(question.getByText(/of 3 items go back/)).toBeTruthy();
    expect(inputs('plans.withdraw')).toEqual([]);
    await user.click(question.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText(/Changed since the plan was accepted: Tea \(d1\)/)).toBeTruthy();
    expect(inputs('plans.withdraw')).toEqual([{ id: 4 }]);
  });

  it('that was withdrawn can only be looked at', async () => {
    open('#/assortment/plans/4', { 'plans.get': () => ({ ...plan, state: 'withdrawn' }) });
    const box = await screen.findByRole('checkbox', { name: 'Shelf Drinks: 1 out' });
    expect(box).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: /Withdraw/ })).toBeNull();
  });
});

describe('accepting a scenario', () => {
  function dialog(chosen: readonly number[] | null, answers: FakeAnswers = {}) {
    const link = fakeLink({
      'app.status': () => status,
      'plans.owners': () => [{ id: 7, name: 'Li Na' }],
      'plans.accept': () => ({ planId: 4 }),
      ...answers,
    });
    show(
      link,
      <AcceptDialog scenarioId={3} changes={changes} chosen={chosen} open onClose={() => {}} />,
    );
    const inputs = () =>
      link.calls.filter(({ method }) => method === 'plans.accept').map(({ input }) => input);
    return { inputs, user: userEvent.setup() };
  }

  it('offers next Monday, asks who sees to it, and leads to the plan', async () => {
    const { user, inputs } = dialog([goods.tea, goods.juice]);
    expect(await screen.findByText(/2 changes of 3/)).toBeTruthy();
    expect(screen.queryByText('Trial of new items, in weeks')).toBeNull();
    await user.click(screen.getByRole('combobox', { name: 'Responsible' }));
    await user.click(await screen.findByTitle('Li Na'));
    const make = screen.getByRole('button', { name: 'Make the plan' });
    await waitFor(() => expect(make).toHaveProperty('disabled', false));
    await user.click(make);
    await waitFor(() => expect(window.location.hash).toBe('#/assortment/plans/4'));
    expect(inputs()).toMatchObject([
      { scenarioId: 3, skuIds: [goods.tea, goods.juice], ownerId: 7, trialWeeks: 8, lang: 'en' },
    ]);
  });

  it('takes all changes without naming them, and asks how long a trial lasts', async () => {
    const { user, inputs } = dialog(null);
    expect(await screen.findByText('Trial of new items, in weeks')).toBeTruthy();
    const make = screen.getByRole('button', { name: 'Make the plan' });
    await waitFor(() => expect(make).toHaveProperty('disabled', false));
    await user.click(make);
    await waitFor(() => expect(inputs()).toHaveLength(1));
    expect(inputs()[0]).not.toHaveProperty('skuIds');
  });

  it('names the item that somebody has changed', async () => {
    const { user } = dialog(null, {
      'plans.accept': () => {
        throw new QisanError('conflict', { clash: 'clash', what: 'Tea (d1)' });
      },
    });
    const make = await screen.findByRole('button', { name: 'Make the plan' });
    await waitFor(() => expect(make).toHaveProperty('disabled', false));
    await user.click(make);
    expect(await screen.findByText(/changed in the meantime: Tea \(d1\)/)).toBeTruthy();
  });
});
