import { cancelDelivery, listDeliveries, retryDelivery } from '#electron/store/outbox/deliveries';
import { listRecipients, removeRecipient, saveRecipient } from '#electron/store/outbox/recipients';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { putInOutbox } from '../outbox/queue';
import { sendDue, tryServer } from '../outbox/send';

export const outbox: Handlers<QisanContract>['outbox'] = {
  list: (context, page) => listDeliveries(context.read, page),
  recipients: (context) => listRecipients(context.read),
  saveRecipient: (context, recipient) => saveRecipient(context.write, recipient),
  removeRecipient: (context, { id }) => {
    removeRecipient(context.write, id, context.now());
    return { removed: true };
  },
  queue: (context, { reportId }) => ({
    queued: putInOutbox(context.write, reportId, context.now()),
  }),
  retry: (context, { id }) => {
    retryDelivery(context.write, id, context.now());
    return { waiting: true };
  },
  cancel: (context, { id }) => {
    cancelDelivery(context.write, id, context.now());
    return { cancelled: true };
  },
  send: sendDue,
  tryServer,
};
