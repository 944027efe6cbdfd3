import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ArchivedDeck } from '#shared/contract/review-export';
import { defaultSettings } from '#shared/contract/settings';
import type { Delivery } from '#shared/domain/outbox/delivery';
import { ArchiveRoom } from '../../../renderer/features/review/archive/ArchiveRoom';
import { parseRoute } from '../../../renderer/ui/routes';
import { fakeLink, show } from '../../helpers/fake-link';

const deck = (id: number, from: string, to: string): ArchivedDeck => ({
  ...{ id, from, to, version: 1, state: 'closed', lang: 'en', title: 'Review', pages: 14 },
  ...{ dataVersion: 1, archivedAt: Date.UTC(2023, 5, 26, 1), files: [] },
});
const june = deck(7, '2023-06-19', '2023-06-25');
const may = deck(5, '2023-05-22', '2023-05-28');

const sent: Delivery = {
  ...{ id: 1, state: 'sent', attempts: 1, queuedAt: 0, changedAt: Date.UTC(2023, 5, 26, 2) },
  report: { id: june.id, kind: 'weekly', from: june.from, to: june.to, version: 1 },
  recipient: {
    ...{ id: 3, kind: 'mail', address: 'area@example.org', name: '', daily: false, weekly: true },
  },
  ...{ nextTryAt: null, reason: null, detail: '' },
};

function open(address: string, { queued = 1 } = {}) {
  const deliveries = [sent];
  const link = fakeLink({
    'reviews.archived': () => ({ total: 2, decks: [june, may] }),
    'reviews.changes': () => [],
    'reviews.ranges': () => [],
    'settings.get': () => ({ ...defaultSettings, deliveries: true }),
    'outbox.queue': () => ({ queued }),
    'outbox.list': ({ reportId }) => {
      const wanted = deliveries.filter(({ report }) => report.id === reportId);
      return { total: wanted.length, waiting: 0, failed: 0, deliveries: wanted };
    },
  });
  show(link, <ArchiveRoom route={parseRoute(address)} />);
  const inputs = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { inputs, user: userEvent.setup() };
}

const section = () => screen.findByRole('region', { name: 'Deliveries' });

describe('the deliveries of an archived deck', () => {
  it('say who has had it', async () => {
    open('#/review/archive/7');
    const list = await within(await section()).findByRole('grid', { name: 'Outbox' });
    expect(list.textContent).toMatch(/area@example\.org.*Sent/);
  });

  it('are none for a deck that nobody was sent', async () => {
    open('#/review/archive/5');
    await within(await section()).findByText('This review has not been sent to anybody.');
  });

  it('begin with a click, for the deck that is chosen', async () => {
    const { inputs, user } = open('#/review/archive/5');
    await user.click(within(await section()).getByRole('button', { name: 'Send' }));
    await screen.findByText('In the outbox for 1 recipient.');
    expect(inputs('outbox.queue')).toEqual([{ reportId: may.id }]);
  });

  it('say where recipients are chosen when there is nobody left to send it to', async () => {
    const { user } = open('#/review/archive/7', { queued: 0 });
    await user.click(within(await section()).getByRole('button', { name: 'Send' }));
    await screen.findByText(/No recipient is left .* Settings, Deliveries/);
  });
});
