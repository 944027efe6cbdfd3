import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RosterWeek } from '#shared/contract/roster/week';
import { QisanError } from '#shared/domain/errors';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import { useHistory } from '../../../renderer/features/schedule/week/model/history';
import { type Run, useRunStore } from '../../../renderer/features/schedule/week/propose/run-store';
import { WeekPage } from '../../../renderer/features/schedule/week/WeekPage';
import { parseRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { MONDAY, rosterWeek, shift, weekAnswers } from './answers';

function open(answers: FakeAnswers = {}, week: RosterWeek = rosterWeek(), address = '#/schedule') {
  const link = fakeLink(weekAnswers(week, answers));
  show(link, <WeekPage route={parseRoute(address)} />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { link, inputs, user: userEvent.setup() };
}

const grid = () => screen.findByRole('grid', { name: 'Roster by person' });
/** The dialog with this title; Ant Design gives all titles one id in tests. */
async function dialogOf(title: string) {
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(title)).toBeTruthy();
  return within(dialog);
}

const tooLittleRest: Conflict = {
  rule: 'rest',
  employeeId: 2,
  date: '2023-06-20',
  shiftIds: [1, 2],
  is: 540,
  limit: 660,
};

const sickDeed = {
  name: 'Sick call',
  weekOf: MONDAY,
  patches: [{ kind: 'remove' as const, id: 99 }],
};

const sickAnswer: Run = {
  state: 'answered',
  kind: 'sick',
  before: rosterWeek(),
  after: rosterWeek(),
  deed: sickDeed,
  leaveId: 7,
  answer: {
    kind: 'solved',
    certificate: {
      ...{ solvedAt: 1, seed: 1, seconds: 1, penalty: 1, bound: null, gap: null },
      ...{ proven: false, outdated: false },
    },
    penalty: { total: 1, under: 1, over: 0, wishes: 0, fairness: 0, wages: 0, change: 0 },
    diagnosis: { people: [], shortages: [], hours: [], wishes: [] },
    holes: [],
    unmetWishes: [],
    changed: 1,
    inverse: [{ kind: 'remove', id: 99 }],
  },
};

beforeEach(() => {
  window.location.hash = '';
  useHistory.getState().forget();
  useRunStore.getState().setRun({ state: 'idle' });
});

describe('the week by person', () => {
  it('shows who works when, by group, with hours, difference to the contract and cost', async () => {
    open();
    const table = await grid();
    const row = within(table).getByText('Li Na').closest('tr');
    expect(row?.textContent).toMatch(/07:00–15:00.*7\.5−32\.5.*180.*5 · 3/);
    expect(within(table).getByText('Tills')).toBeTruthy();
  });

  it('says with sign and word what every day lacks and has too much', async () => {
    open();
    const table = await grid();
    const head = (day: string) => within(table).getByText(day).closest('th')?.textContent;
    expect(head('Mon 19 Jun')).toMatch(/−0\.5 h short\+0\.5 over/);
    expect(head('Tue 20 Jun')).toMatch(/✓ covered/);
  });

  it('leads to the people while nobody is known', async () => {
    open({}, rosterWeek({ people: [], shifts: [] }));
    expect(await screen.findByText('Nobody is known yet')).toBeTruthy();
  });

  it('says how to begin while nobody is planned', async () => {
    const { user, inputs } = open(
      { 'roster.copyWeek': () => ({ inverse: [], added: [], broken: [], leftOut: [] }) },
      rosterWeek({ shifts: [] }),
    );
    const empty = within(await screen.findByRole('region', { name: /Nobody is planned/ }));
    expect(empty.getByRole('button', { name: 'Propose' })).toBeTruthy();
    await user.click(empty.getByRole('button', { name: 'Copy last week' }));
    expect(inputs('roster.copyWeek')).toEqual([{ weekOf: MONDAY, fromWeekOf: '2023-06-12' }]);
  });

  it('says who was left out of a week that was copied, and which rules are broken now', async () => {
    const { user, inputs } = open({
      'roster.copyWeek': () => ({
        ...{ inverse: [{ kind: 'remove', id: 9 }], added: [9], broken: [tooLittleRest] },
        leftOut: ['2023-06-20', '2023-06-21'].map((date) => ({
          ...{ employeeId: 7, name: 'Zhou Xin', date, why: 'employment' as const },
        })),
      }),
    });
    await grid();
    await user.click(screen.getByRole('button', { name: /More/ }));
    await user.click(await screen.findByText('Copy last week'));
    const dialog = await dialogOf('Last week copied');
    expect(dialog.getByText('not employed: Tue 20 Jun and Wed 21 Jun')).toBeTruthy();
    expect(dialog.getByText('Rest between shifts')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(inputs('roster.change')).toMatchObject([{ patches: [{ kind: 'remove', id: 9 }] }]),
    );
  });

  it('tells what was changed after publishing', async () => {
    open(
      {},
      rosterWeek({
        publication: {
          publishedAt: 1,
          changes: [{ employeeId: 1, date: MONDAY, before: null, after: shift(1) }],
        },
      }),
    );
    expect(await screen.findByRole('button', { name: 'Published, 1 change' })).toBeTruthy();
    expect(within(await grid()).getByText('new')).toBeTruthy();
  });
});

describe('a change by the keys', () => {
  // The first press of an arrow shows where one is: the first person, on Monday (Zhao Min, floor).
  const toLiNa = '{ArrowDown}{ArrowDown}';

  it('copies and pastes a shift, into the group where the person can stand', async () => {
    const { user, inputs } = open();
    (await grid()).focus();
    await user.keyboard(`${toLiNa}{Control>}c{/Control}{ArrowUp}{Control>}v{/Control}`);
    expect(inputs('roster.change')).toMatchObject([
      {
        weekOf: MONDAY,
        force: false,
        patches: [
          {
            kind: 'add',
            shift: { employeeId: 3, date: MONDAY, group: 'floor', startMinute: 420 },
          },
        ],
      },
    ]);
  });

  it.each([
    ['removes', '{Delete}', { kind: 'remove', id: 1 }],
    ['locks', 'l', { kind: 'change', id: 1, to: { locked: true } }],
    [
      'moves by half an hour',
      '{Shift>}{ArrowRight}{/Shift}',
      { kind: 'change', id: 1, to: { startMinute: 450, endMinute: 930 } },
    ],
    [
      'makes longer',
      '{Alt>}{ArrowRight}{/Alt}',
      { kind: 'change', id: 1, to: { startMinute: 420, endMinute: 930 } },
    ],
    [
      'begins earlier',
      '{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}',
      { kind: 'change', id: 1, to: { startMinute: 390, endMinute: 900 } },
    ],
    [
      'gives to the day after',
      '{Control>}{ArrowRight}{/Control}',
      { kind: 'change', id: 1, to: { employeeId: 1, date: '2023-06-20' } },
    ],
    [
      'gives to the person above, where that one can stand',
      '{Control>}{ArrowUp}{/Control}',
      { kind: 'change', id: 1, to: { employeeId: 3, date: MONDAY, group: 'floor' } },
    ],
  ])('%s a shift', async (_, keys, patch) => {
    const { user, inputs } = open();
    (await grid()).focus();
    await user.keyboard(toLiNa + keys);
    expect(inputs('roster.change')).toMatchObject([{ patches: [patch], force: false }]);
  });

  it('is of the second shift of a cell after Space', async () => {
    const two = [shift(1), shift(5, { startMinute: 960, endMinute: 1200 })];
    const { user, inputs } = open({}, rosterWeek({ shifts: two }));
    (await grid()).focus();
    await user.keyboard(`${toLiNa} {Delete}`);
    expect(inputs('roster.change')).toMatchObject([{ patches: [{ kind: 'remove', id: 5 }] }]);
  });

  it('is taken back from anywhere on the screen', async () => {
    const { user, inputs } = open();
    const table = await grid();
    table.focus();
    await user.keyboard(`${toLiNa}{Delete}`);
    await waitFor(() => expect(useHistory.getState().past).toHaveLength(1));
    screen.getByRole('button', { name: 'Publish' }).focus();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(inputs('roster.change')).toHaveLength(2));
  });

  it('is seen at once, before the store has answered', async () => {
    const { user } = open({ 'roster.change': () => new Promise(() => {}) });
    const table = await grid();
    table.focus();
    await user.keyboard(`${toLiNa}{Delete}`);
    expect(within(table).queryAllByText(/07:00–15:00/)).toHaveLength(1);
  });

  it('is taken back and done again', async () => {
    const { user, inputs } = open();
    (await grid()).focus();
    await user.keyboard(`${toLiNa}{Delete}`);
    await waitFor(() => expect(useHistory.getState().past).toHaveLength(1));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(useHistory.getState().future).toHaveLength(1));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(inputs('roster.change')).toHaveLength(3));
    expect(inputs('roster.change').slice(1)).toEqual([
      { weekOf: MONDAY, patches: [{ kind: 'remove', id: 99 }], force: true },
      { weekOf: MONDAY, patches: [{ kind: 'remove', id: 99 }], force: true },
    ]);
  });

  it('that breaks a rule names it with its figures, and is done only when told to', async () => {
    const { user, inputs } = open({
      'roster.change': ({ force = false }) => {
        if (!force) throw new QisanError('conflict', { clash: 'rule', name: 'Wang Wei' });
        return { inverse: [{ kind: 'remove', id: 1 }], added: [], broken: [tooLittleRest] };
      },
      'roster.check': () => ({ broken: [tooLittleRest] }),
    });
    (await grid()).focus();
    await user.keyboard(`${toLiNa}{Control>}c{/Control}{ArrowDown}{Control>}v{/Control}`);
    const dialog = await dialogOf('This breaks 1 rule');
    expect(
      dialog.getByText('Wang Wei has 9 h of rest before Tue 20 Jun; at least 11 h are due.'),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Do it all the same' }));
    await waitFor(() => expect(useHistory.getState().past).toHaveLength(1));
    expect(inputs('roster.change')).toMatchObject([{ force: false }, { force: true }]);
  });

  it('that breaks a rule which cannot be asked about is refused, and is not left on the screen', async () => {
    const { user } = open({
      'roster.change': () => {
        throw new QisanError('conflict', { clash: 'rule', name: 'Wang Wei' });
      },
      'roster.check': () => {
        throw new QisanError('internal', { id: 'a1' });
      },
    });
    const table = await grid();
    table.focus();
    await user.keyboard(`${toLiNa}{Delete}`);
    expect(await screen.findByText(/would break rules for Wang Wei/)).toBeTruthy();
    await waitFor(() => expect(within(table).queryAllByText(/07:00–15:00/)).toHaveLength(2));
  });

  it('that breaks a rule is not there any more when it is let be', async () => {
    const { user, inputs } = open({
      'roster.change': () => {
        throw new QisanError('conflict', { clash: 'rule', name: 'Wang Wei' });
      },
      'roster.check': () => ({ broken: [tooLittleRest] }),
    });
    const table = await grid();
    table.focus();
    await user.keyboard(`${toLiNa}{Control>}c{/Control}{ArrowDown}{Control>}v{/Control}`);
    const dialog = await dialogOf('This breaks 1 rule');
    await user.click(dialog.getByRole('button', { name: 'Leave it as it was' }));
    await waitFor(() => expect(within(table).queryAllByText(/07:00–15:00/)).toHaveLength(2));
    expect(inputs('roster.change')).toHaveLength(1);
  });
});

describe('the editor of a shift', () => {
  it('adds one where there was none, with the hours that the group works most often', async () => {
    const { user, inputs } = open();
    (await grid()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
    const dialog = await dialogOf('Li Na · Tue 20 Jun');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(inputs('roster.change')).toMatchObject([
      {
        patches: [
          {
            kind: 'add',
            shift: {
              ...{ employeeId: 1, date: '2023-06-20', group: 'cashier' },
              ...{ startMinute: 420, endMinute: 900, breakMinutes: 30 },
            },
          },
        ],
      },
    ]);
  });

  it('says what it would break while it is typed, and saves it knowingly', async () => {
    const { user, inputs } = open({
      'roster.check': () => ({ broken: [{ ...tooLittleRest, rule: 'daily_minutes' }] }),
    });
    (await grid()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const dialog = await dialogOf('Li Na · Mon 19 Jun');
    await user.click(dialog.getByRole('checkbox'));
    expect(await dialog.findByText('Hours of a day')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Save all the same' }));
    expect(inputs('roster.change')).toMatchObject([{ force: true }]);
  });
});

describe('publishing', () => {
  it('names broken rules and holes before, and publishes all the same when told to', async () => {
    const { user, inputs } = open(
      { 'roster.publish': () => ({ publishedAt: 1, shifts: 2 }) },
      rosterWeek({ conflicts: [tooLittleRest] }),
    );
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/1 rule is broken in it/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Publish all the same' }));
    await waitFor(() =>
      expect(inputs('roster.publish')).toEqual([{ weekOf: MONDAY, force: true }]),
    );
  });
});

describe('the answer of a sick call', () => {
  it('that cannot be taken back stays with the reason, and the leave goes only once', async () => {
    let full = true;
    const { user, inputs } = open({
      'people.removeLeave': () => ({ removed: true }),
      'roster.change': () => {
        if (full) throw new QisanError('disk_full');
        return { inverse: [], added: [], broken: [] };
      },
    });
    await grid();
    act(() => {
      useHistory.getState().did(sickDeed);
      useRunStore.getState().setRun(sickAnswer);
    });
    const drawer = await dialogOf('Stand-in found: what changes');
    const takeBack = () => user.click(drawer.getByRole('button', { name: /Take back/ }));
    await takeBack();
    expect(await drawer.findByRole('alert')).toBeTruthy();
    full = false;
    await takeBack();
    await waitFor(() => expect(useRunStore.getState().run.state).toBe('idle'));
    expect(inputs('people.removeLeave')).toEqual([{ id: 7 }]);
    expect(inputs('roster.change')).toHaveLength(2);
  });
});

describe('the answer of a search', () => {
  const breaking = {
    'roster.change': ({ force = false }: { force?: boolean | undefined }) => {
      if (!force) throw new QisanError('conflict', { clash: 'rule', name: 'Wang Wei' });
      return { inverse: [{ kind: 'remove' as const, id: 1 }], added: [], broken: [tooLittleRest] };
    },
    'roster.check': () => ({ broken: [tooLittleRest] }),
  };

  it('waits until the question about a broken rule is answered', async () => {
    const { user } = open(breaking);
    (await grid()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    const dialog = await dialogOf('This breaks 1 rule');
    act(() => useRunStore.getState().setRun(sickAnswer));
    expect(screen.queryByText('Stand-in found: what changes')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Do it all the same' }));
    expect(await screen.findByText('Stand-in found: what changes')).toBeTruthy();
  });

  it('is taken back together with what a hand has done since then', async () => {
    const { user, inputs } = open({
      'people.removeLeave': () => ({ removed: true }),
    });
    await grid();
    act(() => {
      const { did } = useHistory.getState();
      did(sickDeed);
      did({ name: 'by hand', weekOf: MONDAY, patches: [{ kind: 'remove', id: 100 }] });
      useRunStore.getState().setRun(sickAnswer);
    });
    await user.click(await screen.findByRole('button', { name: /Take back/ }));
    await waitFor(() => expect(useRunStore.getState().run.state).toBe('idle'));
    expect(inputs('roster.change')).toMatchObject([
      { patches: [{ id: 100 }] },
      { patches: [{ id: 99 }] },
    ]);
    expect(useHistory.getState()).toMatchObject({ past: [], future: [{}, {}] });
  });
});

describe('a search that fails', () => {
  it('says that the roster is as it was, and can be begun again', async () => {
    const { user } = open();
    await grid();
    const error = new QisanError('internal', { id: 'a1' });
    act(() =>
      useRunStore.getState().setRun({ state: 'failed', kind: 'anew', before: rosterWeek(), error }),
    );
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(/without a result. The roster is as it was/)).toBeTruthy();
    await user.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Start' })).toBeTruthy();
  });
});

describe('a day by the hour', () => {
  it('shows everybody, and takes the keys of the week', async () => {
    const { user, inputs } = open({}, rosterWeek(), '#/schedule?week=2023-06-19&day=2023-06-19');
    const table = await screen.findByRole('grid', { name: 'Roster of the day by the hour' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    table.focus();
    await user.keyboard('{ArrowDown}{Alt>}{ArrowLeft}{/Alt}');
    expect(inputs('roster.change')).toMatchObject([
      { patches: [{ kind: 'change', id: 1, to: { endMinute: 870 } }] },
    ]);
  });

  it('stays with a person while the hours change his place among the others', async () => {
    const soon = shift(2, { employeeId: 2, startMinute: 450, endMinute: 930 });
    const { user, inputs } = open(
      {},
      rosterWeek({ shifts: [shift(1), soon] }),
      '#/schedule?week=2023-06-19&day=2023-06-19',
    );
    (await screen.findByRole('grid', { name: 'Roster of the day by the hour' })).focus();
    const later = '{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}';
    await user.keyboard(`{ArrowDown}${later}`);
    await waitFor(() => expect(inputs('roster.change')).toHaveLength(3));
    expect(inputs('roster.change')).toMatchObject(
      Array.from({ length: 3 }, () => ({ patches: [{ kind: 'change', id: 1 }] })),
    );
  });
});
