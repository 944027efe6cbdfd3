import { z } from 'zod';
import {
  type Delivery,
  type DeliveryReason,
  type Recipient,
  recipientKinds,
} from '#shared/domain/outbox/delivery';
import { command, job, out, query } from './define';
import { IdInput, NothingInput, PageInput } from './inputs';

export const MailServerInput = z.object({
  host: z.string().trim().min(1).max(200),
  port: z.number().int().min(1).max(65_535),
  /** `tls`: from the first byte (465); `starttls`: asked for (587); `none`: inside a shop's own network. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().trim().max(200),
  from: z.string().trim().email().max(200),
});
export type MailServer = z.output<typeof MailServerInput>;

const touches = { touches: ['outbox'] } as const;

/** Archived reports on their way out. Nothing is sent unless a person has switched it on. */
export const outbox = {
  /** Newest first; `reportId`: those of one report only, in the counts as well. */
  list: query(
    PageInput.extend({ reportId: IdInput.nullable().default(null) }),
    out<{
      readonly total: number;
      readonly waiting: number;
      readonly failed: number;
      readonly deliveries: readonly Delivery[];
    }>(),
  ),
  recipients: query(NothingInput, out<readonly Recipient[]>()),
  /** @throws QisanError `conflict` for an address that is there already, `not_found` */
  saveRecipient: command(
    z.object({
      id: IdInput.nullable().default(null),
      kind: z.enum(recipientKinds),
      address: z.string().trim().min(1).max(1_000),
      name: z.string().trim().max(80).default(''),
      daily: z.boolean(),
      weekly: z.boolean(),
    }),
    out<Recipient>(),
    touches,
  ),
  /** What has gone to it stays told; what waits for it is called off. @throws QisanError `not_found` */
  removeRecipient: command(z.object({ id: IdInput }), out<{ readonly removed: true }>(), touches),
  /**
   * Puts an archived report in for every recipient of its kind that has not had it.
   * @throws QisanError `not_found`
   */
  queue: command(z.object({ reportId: IdInput }), out<{ readonly queued: number }>(), touches),
  /** Tries a delivery again that has failed or waits. @throws QisanError `not_found` */
  retry: command(z.object({ id: IdInput }), out<{ readonly waiting: true }>(), touches),
  /** Calls off what has not gone out yet. @throws QisanError `not_found` */
  cancel: command(z.object({ id: IdInput }), out<{ readonly cancelled: true }>(), touches),
  /**
   * Sends what is due, one after the other. `now`: also what is planned for later, as when the network
   * has come back; `restarted`: what was being sent when the program ended waits again.
   */
  send: job(
    z.object({
      now: z.boolean().default(false),
      restarted: z.boolean().default(false),
    }),
    out<{ readonly sent: number; readonly failed: number; readonly waiting: number }>(),
    touches,
  ),
  /** Says hello to the mail server and logs in, without sending anything. */
  tryServer: job(
    NothingInput,
    out<{
      readonly ok: boolean;
      readonly reason: DeliveryReason | null;
      readonly detail: string;
    }>(),
  ),
};
