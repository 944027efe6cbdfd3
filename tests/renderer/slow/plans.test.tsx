import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CutPlan } from '#shared/contract/cuts';
import { QisanError } from '#shared/domain/errors';
import { CutPlansPage } from '../../../renderer/features/slow/plans/CutPlansPage';
import { parseRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { status } from '../today/answers';
import { byMarkdown, cutItem, cutPlan } from './cut-answers';

const proposed = cutPlan([
  cutItem(1, 'Green tea', { state: 'accepted' }),
  cutItem(2, 'Plum soda'),
  cutItem(3, 'Malt drink', byMarkdown),
]);

function open(address: string, answers: FakeAnswers = {}, plan: CutPlan = proposed) {
  const link = fakeLink({
    'app.status': () => status,
    'plans.owners': () => [{ id: 7, name: 'Li Na' }],
    'cuts.list': () => [plan],
    'cuts.get': () => plan,
    'cuts.review': ({ itemIds }) => ({ changed: itemIds.length }),
    ...answers,
  });
  show(link, <CutPlansPage route={parseRoute(address)} />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { inputs, user: userEvent.setup() };
}

const review = () => screen.findByRole('grid', { name: 'Review' });

beforeEach(() => {
  window.location.hash = '';
});

describe('the list of cut plans', () => {
  it('leads to the candidates while there is none', async () => {
    const { user } = open('#/slow/plans', { 'cuts.list': () => [] });
    await user.click(await screen.findByRole('button', { name: 'To the candidates' }));
    expect(window.location.hash).toBe('#/slow');
  });

  it('says how far each is and what leaving gains, and opens one by the keyboard', async () => {
    const { user } = open('#/slow/plans');
    const table = await screen.findByRole('grid', { name: 'Plans' });
    const row = within(table).getByText('Summer clear-out').closest('tr');
    expect(row?.textContent).toMatch(/In review.*300\.00.*−2\.00 \(−5\.00 to 1\.00\)/);
    table.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(window.location.hash).toBe('#/slow/plans/6');
  });

  it('names a plan without a title by its moment', async () => {
    open('#/slow/plans', { 'cuts.list': () => [{ ...proposed, title: '' }] });
    expect(await screen.findByText(/^Cut of 14\/06\/2023/)).toBeTruthy();
  });
});

describe('the review', () => {
  it('is gone through by the keys: each decides the row and goes to the next', async () => {
    const { user, inputs } = open('#/slow/plans/6');
    (await review()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}al');
    expect(inputs('cuts.review')).toEqual([
      { planId: 6, itemIds: [2], decision: 'accepted', note: '' },
      { planId: 6, itemIds: [3], decision: 'postponed', note: '' },
    ]);
  });

  it('goes on after a protection at the row behind it', async () => {
    const { user, inputs } = open('#/slow/plans/6');
    const table = await review();
    table.focus();
    await user.keyboard('{ArrowDown}p');
    const dialog = within(await screen.findByRole('dialog', { name: 'Protect 1 item' }));
    await user.click(dialog.getByRole('button', { name: 'Protect' }));
    expect(await dialog.findByText(/Say why/)).toBeTruthy();
    expect(inputs('cuts.review')).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'For the school');
    await user.click(dialog.getByRole('button', { name: 'Protect' }));
    await waitFor(() => expect(inputs('cuts.review')).toHaveLength(1));
    table.focus();
    await user.keyboard('a');
    expect(inputs('cuts.review')).toEqual([
      { planId: 6, itemIds: [1], decision: 'protected', note: 'For the school' },
      { planId: 6, itemIds: [2], decision: 'accepted', note: '' },
    ]);
  });

  it('decides all that are chosen at once', async () => {
    const { user, inputs } = open('#/slow/plans/6');
    (await review()).focus();
    await user.keyboard('{Control>}a{/Control}');
    const bar = within(screen.getByRole('region', { name: '3 items chosen' }));
    await user.click(bar.getByRole('button', { name: 'Accept' }));
    expect(inputs('cuts.review')).toEqual([
      { planId: 6, itemIds: [1, 2, 3], decision: 'accepted', note: '' },
    ]);
  });

  it('takes a decision back with everything as it was', async () => {
    const { user, inputs } = open('#/slow/plans/6');
    (await review()).focus();
    await user.keyboard('{Control>}a{/Control}l');
    const undo = screen.getByRole('button', { name: /Undo/ });
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    await user.click(undo);
    await waitFor(() => expect(inputs('cuts.review')).toHaveLength(4));
    expect(inputs('cuts.review').slice(1)).toEqual([
      { planId: 6, itemIds: [1], decision: 'accepted', note: '', exit: 'return' },
      { planId: 6, itemIds: [2], decision: 'proposed', note: '', exit: 'return' },
      { planId: 6, itemIds: [3], decision: 'proposed', note: '', exit: 'markdown' },
    ]);
    expect(undo).toHaveProperty('disabled', true);
  });

  it('offers the ways out of an item with what each brings and costs', async () => {
    const { user, inputs } = open('#/slow/plans/6');
    await review();
    await user.click(screen.getByRole('button', { name: 'Way out of Plum soda' }));
    await user.click(await screen.findByText('Markdown: brings back ¥60.00, loses ¥40.00'));
    expect(inputs('cuts.review')).toEqual([
      { planId: 6, itemIds: [2], decision: 'proposed', note: '', exit: 'markdown' },
    ]);
  });

  it('shows of one item why its way out is the best, and lets it be decided there', async () => {
    const { user, inputs } = open('#/slow/plans/6');
    (await review()).focus();
    await user.keyboard('{End}{Enter}');
    const drawer = within(await screen.findByRole('dialog', { name: /Malt drink/ }));
    expect(drawer.getByText(/Leaving loses ¥1\.00 a week/)).toBeTruthy();
    expect(drawer.getByText('¥2.50 from 19 Jun, about 8.0 sell')).toBeTruthy();
    await user.click(drawer.getByRole('radio', { name: /Return to supplier/ }));
    await user.click(drawer.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(inputs('cuts.review')).toEqual([
        { planId: 6, itemIds: [3], decision: 'proposed', note: '', exit: 'return' },
        { planId: 6, itemIds: [3], decision: 'accepted', note: '' },
      ]),
    );
  });

  it('adds up what the accepted items bring and cost', async () => {
    open('#/slow/plans/6');
    const total = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;
    await review();
    expect(total('Undecided')?.textContent).toBe('2 of 3');
    expect(total('Brings back')?.textContent).toBe('¥90.00 loses ¥10.00 of the stock');
    expect(total('Leaving gains a week')?.textContent).toBe('−¥2.00 −¥5.00 to ¥1.00');
  });

  it('is thrown away only after a question', async () => {
    const { user, inputs } = open('#/slow/plans/6', {
      'cuts.remove': () => ({ removed: true }) as const,
    });
    await user.click(await screen.findByRole('button', { name: 'Throw away' }));
    const question = within(await screen.findByRole('dialog'));
    expect(inputs('cuts.remove')).toEqual([]);
    await user.click(question.getByRole('button', { name: 'Throw away' }));
    await waitFor(() => expect(inputs('cuts.remove')).toEqual([{ id: 6 }]));
    expect(window.location.hash).toBe('#/slow/plans');
  });
});

describe('approving', () => {
  async function dialog(answers: FakeAnswers = {}) {
    const opened = open('#/slow/plans/6', { 'cuts.approve': () => ({ tasks: 2 }), ...answers });
    await opened.user.click(await screen.findByRole('button', { name: 'Approve…' }));
    const inside = within(await screen.findByRole('dialog', { name: 'Approve this plan' }));
    const approve = inside.getByRole('button', { name: 'Approve' });
    await waitFor(() => expect(approve).toHaveProperty('disabled', false));
    return { ...opened, inside, approve };
  }

  it('says beforehand what will happen', async () => {
    const { inside } = await dialog();
    const will = within(inside.getByRole('region', { name: 'What will happen' }));
    expect(will.getByText(/^1 item begins to leave/)).toBeTruthy();
    expect(will.getByText(/tasks: Return to supplier 1/)).toBeTruthy();
    expect(will.getByText(/brings back ¥90\.00, loses ¥10\.00/)).toBeTruthy();
    expect(will.getByText(/judges this after 13 Aug 2023/)).toBeTruthy();
    expect(will.getByText('2 undecided items are postponed.')).toBeTruthy();
  });

  it('asks from when and who sees to it', async () => {
    const { user, inputs, inside, approve } = await dialog();
    await user.click(inside.getByRole('combobox', { name: 'Responsible' }));
    await user.click(await screen.findByTitle('Li Na'));
    await user.click(approve);
    await waitFor(() =>
      expect(inputs('cuts.approve')).toEqual([
        { planId: 6, startsOn: '2023-06-19', dueOn: '2023-06-19', ownerId: 7, lang: 'en' },
      ]),
    );
  });

  it('names what somebody has changed in the meantime', async () => {
    const { user, inside, approve } = await dialog({
      'cuts.approve': () => {
        throw new QisanError('conflict', { clash: 'cut_clashChanged', what: 'Green tea (c1)' });
      },
    });
    await user.click(approve);
    expect(await inside.findByText(/Green tea \(c1\)/)).toBeTruthy();
  });

  it('waits for an item that is accepted', async () => {
    open('#/slow/plans/6', {}, cutPlan([cutItem(2, 'Plum soda')]));
    const button = await screen.findByRole('button', { name: 'Approve…' });
    expect(button).toHaveProperty('disabled', true);
  });
});

describe('an approved plan', () => {
  const task = {
    id: 31,
    title: 'Drinks: 2 back to the supplier',
    detail: '',
    categoryId: 20,
    changes: 2,
    state: 'open',
    dueOn: '2023-06-19',
    owner: 'Li Na',
  } as const;
  const approved = cutPlan(
    [
      cutItem(1, 'Green tea', { state: 'accepted', ...byMarkdown }),
      cutItem(2, 'Plum soda', { state: 'done' }),
      cutItem(3, 'Malt drink', { state: 'protected', note: 'For the school' }),
    ],
    {
      state: 'executing',
      approvedAt: Date.UTC(2023, 5, 15, 4),
      startsOn: '2023-06-19',
      dueOn: '2023-06-19',
      tasks: 1,
      tasksOpen: 1,
      taskList: [task],
    },
  );

  it('has its tasks ticked off', async () => {
    const { user, inputs } = open(
      '#/slow/plans/6',
      { 'cuts.setTask': ({ state }) => ({ ...task, state }) },
      approved,
    );
    await user.click(await screen.findByRole('checkbox', { name: task.title }));
    expect(inputs('cuts.setTask')).toEqual([{ taskId: 31, state: 'done' }]);
  });

  it('says how far each item is', async () => {
    open('#/slow/plans/6', {}, approved);
    const table = await screen.findByRole('grid', { name: 'Items of the plan' });
    const states = ['Green tea', 'Plum soda', 'Malt drink'].map(
      (name) => within(table).getByTitle(new RegExp(name)).closest('tr')?.textContent,
    );
    expect(states[0]).toMatch(/To be done/);
    expect(states[1]).toMatch(/Done/);
    expect(states[2]).toMatch(/Protected.*For the school/);
  });

  it('takes one cut back after a question, and names what stands in the way', async () => {
    const { user, inputs } = open(
      '#/slow/plans/6',
      {
        'cuts.undo': () => {
          throw new QisanError('conflict', {
            clash: 'cut_clashChangedSince',
            what: 'Green tea (c1)',
          });
        },
      },
      approved,
    );
    await user.click(await screen.findByRole('button', { name: 'Take back the cut of Green tea' }));
    const question = within(await screen.findByRole('dialog'));
    expect(inputs('cuts.undo')).toEqual([]);
    await user.click(question.getByRole('button', { name: 'Take back' }));
    expect(await screen.findByText(/Green tea \(c1\)/)).toBeTruthy();
    expect(inputs('cuts.undo')).toEqual([{ itemId: 1 }]);
  });

  it('offers price labels only where prices go down', async () => {
    open('#/slow/plans/6', {}, approved);
    expect(await screen.findByRole('button', { name: /Price labels/ })).toBeTruthy();
  });
});
