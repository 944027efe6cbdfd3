import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { LeaveEntry } from '#shared/contract/people';
import type { RosterDemand, RosterRules } from '#shared/contract/roster/demand';
import type { Employee } from '#shared/domain/people/employee';
import { CHINA, ruleSets } from '#shared/domain/roster/shop/rule-set';
import { defaultDemand, defaultSettings } from '#shared/domain/roster/shop/settings';
import { DemandPage } from '../../../renderer/features/schedule/demand/DemandPage';
import { LeaveList } from '../../../renderer/features/schedule/people/LeaveList';
import { PeoplePage } from '../../../renderer/features/schedule/people/PeoplePage';
import { WishList } from '../../../renderer/features/schedule/people/WishList';
import { RulesPage } from '../../../renderer/features/schedule/rules/RulesPage';
import { parseRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { status } from '../today/answers';
import { cover, MONDAY, rosterWeek, SUNDAY } from './answers';

function open(screenOf: React.ReactNode, answers: FakeAnswers) {
  const link = fakeLink({ 'app.status': () => ({ ...status, today: MONDAY }), ...answers });
  show(link, screenOf);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { inputs, user: userEvent.setup() };
}

/** The day picker takes a whole text, not letters one by one. */
function typeDay(field: HTMLElement, day: string): void {
  fireEvent.mouseDown(field);
  fireEvent.change(field, { target: { value: day } });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
}

describe('the people', () => {
  const liNa: Employee = {
    id: 7,
    code: 'E007',
    name: 'Li Na',
    group: 'cashier',
    skills: ['cashier', 'floor'],
    contractMinutes: 2400,
    mostMinutes: null,
    hourlyCost: 240_000,
    bornOn: null,
    noNights: false,
    hiredOn: '2022-01-01',
    leftOn: null,
    availability: [],
  };
  const request: LeaveEntry = {
    id: 3,
    employeeId: 7,
    from: '2023-06-21',
    to: '2023-06-22',
    kind: 'annual',
    state: 'requested',
    note: '',
    code: 'E007',
    name: 'Li Na',
    shifts: 2,
  };
  const answers: FakeAnswers = {
    'people.list': () => [{ ...liNa, requests: 1, wishes: 0 }],
    'people.leave': () => [request],
    'people.get': () => ({ ...liNa, leave: [request], wishList: [] }),
    'people.save': () => ({ id: 7 }),
    'people.decideLeave': () => ({ shifts: 2 }),
    'people.saveWish': () => ({ id: 1 }),
  };

  it('are listed with what the roster needs, and say that nothing else is kept', async () => {
    open(<PeoplePage route={parseRoute('#/schedule/people')} />, answers);
    const row = (await screen.findByText('E007')).closest('tr');
    expect(row?.textContent).toMatch(/Li Na.*Tills.*Floor.*40\.0.*24\.00.*any time/);
    expect(screen.getByText(/no address, no telephone, no health/)).toBeTruthy();
  });

  it('have their leave requests answered, with the shifts that this touches', async () => {
    const { user, inputs } = open(<PeoplePage route={parseRoute('#/schedule/people')} />, answers);
    const requests = within(await screen.findByRole('region', { name: '1 leave request is open' }));
    expect(requests.getByText('covers 2 planned shifts')).toBeTruthy();
    await user.click(requests.getByRole('button', { name: 'Approve' }));
    expect(inputs('people.decideLeave')).toEqual([{ id: 3, state: 'approved' }]);
  });

  it('are added with hours instead of minutes and money in whole units', async () => {
    const { user, inputs } = open(
      <PeoplePage route={parseRoute('#/schedule/people/new')} />,
      answers,
    );
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(drawer.getByLabelText('Name'), 'Zhou Jie');
    await user.type(drawer.getByLabelText(/^Number/), 'E020');
    await user.type(drawer.getByLabelText(/Cost per hour/), '23.5');
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(inputs('people.save')).toHaveLength(1));
    expect(inputs('people.save')[0]).toMatchObject({
      ...{ name: 'Zhou Jie', code: 'E020', group: 'floor', skills: ['floor'] },
      ...{ contractMinutes: 2400, hourlyCost: 235_000, availability: [] },
    });
  });

  it('have their week painted by the keys', async () => {
    const { user, inputs } = open(
      <PeoplePage route={parseRoute('#/schedule/people/7')} />,
      answers,
    );
    (await screen.findByRole('grid', { name: 'Can be there' })).focus();
    // The cursor is on Monday 08:00: away from there to 08:30.
    await user.keyboard(' {Shift>}{ArrowRight}{/Shift}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(inputs('people.save')).toHaveLength(1));
    expect(inputs('people.save')[0]).toMatchObject({
      availability: expect.arrayContaining([
        { weekday: 1, startMinute: 0, endMinute: 480 },
        { weekday: 1, startMinute: 540, endMinute: 1800 },
      ]),
    });
  });

  it('have their wishes entered for a weekday, or for one date with the reason', async () => {
    const person = { ...liNa, leave: [], wishList: [] };
    const { user, inputs } = open(<WishList person={person} />, answers);
    const add = await screen.findByRole('button', { name: 'Add wish' });
    await user.click(add);
    await user.click(screen.getByRole('combobox', { name: 'Weekday or date' }));
    await user.click(await screen.findByTitle('One date'));
    expect(add).toHaveProperty('disabled', true);
    typeDay(screen.getByLabelText('Day'), '2023-06-21');
    await user.type(screen.getByLabelText('Note'), 'Exam');
    await user.click(add);
    await waitFor(() => expect(inputs('people.saveWish')).toHaveLength(2));
    expect(inputs('people.saveWish')).toMatchObject([
      { employeeId: 7, weekday: 7, kind: 'off', note: '' },
      { employeeId: 7, date: '2023-06-21', kind: 'off', note: 'Exam' },
    ]);
  });

  it('have leave entered as asked for, to be decided later', async () => {
    const person = { ...liNa, leave: [], wishList: [] };
    const { user, inputs } = open(<LeaveList person={person} />, {
      'people.requestLeave': () => ({ id: 9 }),
    });
    typeDay(await screen.findByLabelText('From'), '2023-07-03');
    await user.click(screen.getByRole('combobox', { name: 'Granted, or asked for' }));
    await user.click(await screen.findByTitle('asked for'));
    await user.click(screen.getByRole('button', { name: 'Enter leave' }));
    await waitFor(() => expect(inputs('people.requestLeave')).toHaveLength(1));
    expect(inputs('people.requestLeave')[0]).toEqual({
      ...{ employeeId: 7, from: '2023-07-03', to: '2023-07-03' },
      ...{ kind: 'annual', state: 'requested' },
    });
  });

  it('are not left with changes unsaved without asking', async () => {
    const { user } = open(<PeoplePage route={parseRoute('#/schedule/people/7')} />, answers);
    await user.type(await screen.findByLabelText('Name'), ' Maria');
    await user.click(screen.getByText('Cancel'));
    expect(await screen.findAllByText('Leave without saving?')).not.toHaveLength(0);
  });
});

describe('the rules', () => {
  const rules: RosterRules = {
    settings: { ...defaultSettings, rules: { set: 'china', limits: { weeklyMinutes: 2640 } } },
    isDefault: false,
    rules: { ...CHINA, weeklyMinutes: { value: 2640, law: null } },
    sets: ruleSets,
    weights: { under: 500_000, over: 60_000, wish: 40_000, fairness: 60_000, change: 1, wages: 1 },
    lossOfGap: {
      ...{ perHeadHour: 500_000, source: 'trade', ticketsPerHour: 20 },
      ...{ profitPerTicket: 100_000, lostShare: 0.25 },
    },
  };

  const answers: FakeAnswers = {
    'roster.rules': () => rules,
    'roster.standings': () => [
      { from: MONDAY, published: true, broken: 3, people: 2 },
      { from: '2023-06-26', published: false, broken: 0, people: 0 },
    ],
  };

  it('tell which planned weeks they forbid now, published or not', async () => {
    open(<RulesPage />, answers);
    const [first, second] = await screen.findAllByRole('link');
    expect(first?.textContent).toMatch(/Published.*3 rules broken for 2 people/);
    expect(first?.getAttribute('href')).toContain(MONDAY);
    expect(second?.textContent).toMatch(/Draft.*no rule broken/);
  });

  it('hold what is typed within what makes sense', async () => {
    const { inputs } = open(<RulesPage />, {
      ...answers,
      'roster.saveRules': () => ({ saved: true }),
    });
    const field = await screen.findByLabelText('Longest working day');
    fireEvent.change(field, { target: { value: '30' } });
    fireEvent.blur(field);
    await waitFor(() => expect(inputs('roster.saveRules')).toHaveLength(1));
    expect(inputs('roster.saveRules')[0]).toMatchObject({
      settings: { rules: { limits: { dailyMinutes: 960 } } },
    });
  });

  it('name the law that a limit rests on, and say where one allows more', async () => {
    open(<RulesPage />, answers);
    const weekly = (await screen.findByText('Longest working week')).closest('tr');
    expect(weekly?.textContent).toMatch(/looser than the law.*40 h.*Working Hours, art. 3/);
    const rest = screen.getByText('Shortest rest between shifts').closest('tr');
    expect(rest?.textContent).toMatch(/no law names a figure/);
  });

  it('give a limit back to its rule set', async () => {
    const { user, inputs } = open(<RulesPage />, {
      ...answers,
      'roster.saveRules': () => ({ saved: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Reset' }));
    expect(inputs('roster.saveRules')).toMatchObject([
      { settings: { rules: { set: 'china', limits: {} } } },
    ]);
  });

  it('explain what a head missing costs', async () => {
    open(<RulesPage />, answers);
    expect(await screen.findByText(/20\.0 tickets served × ¥10\.00 profit each/)).toBeTruthy();
  });
});

describe('the demand', () => {
  const demand: RosterDemand = {
    ...{ from: MONDAY, to: SUNDAY, isDefault: true, forecast: [], firstStep: 420 },
    settings: defaultDemand(420, 1320),
    cover: [cover(MONDAY, [1, 2], [1, 1]), cover('2023-06-20', [1, 1], [0, 1])],
    overrides: [],
    footing: {
      ...{ weeks: 6, visitorWeeks: 0, asOf: '2023-06-18' },
      rates: [
        {
          ...{ group: 'cashier', driver: 'tickets', perHour: 21, source: 'worked' },
          learned: { hours: 84, median: 21, low: 15, high: 29 },
        },
      ],
    },
  };
  const answers: FakeAnswers = {
    'roster.demand': () => demand,
    'roster.setHeads': () => ({ overrides: [] }),
    'roster.saveDemand': () => ({ saved: true }),
    'roster.week': () => rosterWeek(),
  };
  const page = <DemandPage route={parseRoute('#/schedule/demand')} />;

  it('says what a head serves in an hour, with its spread and from how much', async () => {
    open(page, answers);
    expect(await screen.findByText(/21\.0 \(mostly 15\.0–29\.0, from 84 hours\)/)).toBeTruthy();
    expect(screen.getByText('from 6 weeks of trade up to 18 Jun 2023')).toBeTruthy();
  });

  it('is set by hand for chosen half hours, and given back', async () => {
    const { user, inputs } = open(page, answers);
    (await screen.findByRole('grid', { name: /Heads wanted/ })).focus();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}3');
    await waitFor(() => expect(inputs('roster.setHeads')).toHaveLength(2));
    const span = { group: 'cashier', startMinute: 450, endMinute: 480 };
    expect(inputs('roster.setHeads')).toMatchObject([
      { ...span, date: MONDAY, heads: 3 },
      { ...span, date: '2023-06-20', heads: 3 },
    ]);
    await user.keyboard('{Delete}');
    await waitFor(() => expect(inputs('roster.setHeads')).toHaveLength(4));
    expect(inputs('roster.setHeads').at(-1)).toMatchObject({ heads: null });
  });

  it('gives back by undo what had been set by hand before', async () => {
    const span = { group: 'cashier', weekday: null, startMinute: 420, endMinute: 510 } as const;
    const set = { ...demand, overrides: [{ id: 1, ...span, date: MONDAY, heads: 4 }] };
    const { user, inputs } = open(page, { ...answers, 'roster.demand': () => set });
    (await screen.findByRole('grid', { name: /Heads wanted/ })).focus();
    await user.keyboard('{ArrowRight}2');
    await waitFor(() => expect(inputs('roster.setHeads')).toHaveLength(1));
    const undo = screen.getByRole('button', { name: 'Undo' });
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    await user.click(undo);
    await waitFor(() => expect(inputs('roster.setHeads')).toHaveLength(3));
    const inside = { date: MONDAY, startMinute: 450, endMinute: 480 };
    expect(inputs('roster.setHeads')).toMatchObject([
      { ...inside, heads: 2 },
      { ...inside, heads: null },
      { ...inside, heads: 4 },
    ]);
  });

  it('gets a duty, which can be taken back', async () => {
    const { user, inputs } = open(page, answers);
    await user.click(await screen.findByRole('button', { name: 'Add a duty' }));
    await waitFor(() => expect(inputs('roster.saveDemand')).toHaveLength(1));
    const undo = screen.getByRole('button', { name: 'Undo' });
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    await user.click(undo);
    await waitFor(() => expect(inputs('roster.saveDemand')).toHaveLength(2));
    expect(inputs('roster.saveDemand').at(-1)).toEqual({ settings: null });
  });
});
