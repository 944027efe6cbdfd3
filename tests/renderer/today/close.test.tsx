import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DayStatus } from '#shared/contract/report-archive';
import { QisanError } from '#shared/domain/errors';
import { TodayPlace } from '../../../renderer/features/today/TodayPlace';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';
import { archived, DATE, fullDay, openDay, status } from './answers';

function open(answers: FakeAnswers = {}) {
  const link = fakeLink({ ...fullDay, ...answers });
  show(link, <TodayPlace />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { inputs, user: userEvent.setup() };
}

const withState = (day: Partial<DayStatus>): FakeAnswers => ({
  'reports.status': () => ({ ...openDay, latest: archived, ...day }),
});

const closeButton = () => screen.findByRole('button', { name: 'Close the day' });

beforeEach(() => {
  window.location.hash = '';
});

describe('closing a day', () => {
  it('takes the note and the formats, and shows the files made', async () => {
    const { user, inputs } = open({ 'reports.close': () => archived });
    await screen.findByText('Open');
    await user.click(await closeButton());
    const dialog = within(await screen.findByRole('dialog'));
    const note = await dialog.findByRole('textbox', { name: "Manager's note" });
    await waitFor(() => expect(note).toHaveProperty('value', expect.stringContaining('晚高峰')));
    await user.clear(note);
    await user.type(note, 'Late delivery');
    await user.click(dialog.getByRole('checkbox', { name: 'XLSX' }));
    await user.click(dialog.getByRole('button', { name: 'Close the day' }));
    expect(await dialog.findByText('2023-06-15.pdf')).toBeTruthy();
    expect(inputs('reports.close')).toEqual([
      { date: DATE, lang: 'en', formats: ['pdf'], note: 'Late delivery' },
    ]);
  });

  it('leaves the note of the day alone when it was not touched', async () => {
    const { user, inputs } = open({ 'reports.close': () => archived });
    await user.click(await closeButton());
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Close the day' }));
    await dialog.findByText('2023-06-15.pdf');
    expect(inputs('reports.close')).toEqual([{ date: DATE, lang: 'en', formats: ['pdf', 'xlsx'] }]);
  });

  it('warns while the business day is not over', async () => {
    const { user } = open();
    await user.click(await closeButton());
    expect(await screen.findByText(/This business day is not over yet/)).toBeTruthy();
  });

  it('does not warn about a day that is over', async () => {
    const { user } = open({ 'app.status': () => ({ ...status, today: '2023-06-16' }) });
    await user.click(await closeButton());
    await screen.findByRole('dialog');
    expect(screen.queryByText(/This business day is not over yet/)).toBeNull();
  });

  it('says why it failed and stays open', async () => {
    const { user } = open({
      'reports.close': () => Promise.reject(new QisanError('disk_full')),
    });
    await user.click(await closeButton());
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Close the day' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('The disk is full.');
  });
});

describe('the state of a day', () => {
  it('closed: cannot be closed again', async () => {
    open(withState({ state: 'closed' }));
    expect(await screen.findByText('Closed, version 1')).toBeTruthy();
    expect(await closeButton()).toHaveProperty('disabled', true);
  });

  it('changed: says what has changed and offers a new version', async () => {
    const { user } = open(
      withState({
        state: 'changed',
        changes: [
          { kind: 'figure', kpi: 'netSales', unit: 'money', before: 10_000, now: 20_000 },
          { kind: 'note' },
        ],
      }),
    );
    await user.click(await screen.findByText('Changed since version 1'));
    expect(await screen.findByText('Net sales ¥1.00 → ¥2.00')).toBeTruthy();
    expect(screen.getByText('The note')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Close again' })).toHaveProperty('disabled', false);
  });

  it('is reopened only with a reason', async () => {
    const { user, inputs } = open({
      ...withState({ state: 'closed' }),
      'reports.reopen': () => ({ ...archived, state: 'reopened' }),
    });
    await user.click(await screen.findByText('Closed, version 1'));
    const reopen = await screen.findByRole('button', { name: 'Reopen' });
    expect(reopen).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox', { name: /Why reopen/ }), 'Till 2 was late');
    await user.click(reopen);
    await waitFor(() =>
      expect(inputs('reports.reopen')).toEqual([{ date: DATE, reason: 'Till 2 was late' }]),
    );
  });

  it('reopened: says so and can be closed', async () => {
    open(withState({ state: 'reopened' }));
    expect(await screen.findByText('Reopened after version 1')).toBeTruthy();
    expect(await closeButton()).toHaveProperty('disabled', false);
  });
});
