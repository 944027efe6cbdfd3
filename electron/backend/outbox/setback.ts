import type { Setback } from '#electron/store/outbox/deliveries';
import type { DeliveryReason } from '#shared/domain/outbox/delivery';

/** Something has not gone out: why, and in the words of whoever refused it. */
export class DeliveryFault extends Error {
  override readonly name = 'DeliveryFault';

  constructor(
    readonly reason: DeliveryReason,
    readonly detail = '',
  ) {
    super(`${reason} ${detail}`);
  }
}

/** What a person has to put right first; everything else passes by itself. */
const needsPerson: ReadonlySet<DeliveryReason> = new Set<DeliveryReason>([
  'login_refused',
  'password_needed',
  'recipient_refused',
  'message_refused',
  'no_server',
  'file_missing',
]);

const MINUTE = 60_000;
/** Minutes until the next try; the last one goes on. */
const DELAYS = [1, 2, 5, 15, 30, 60];
/** After two days of tries a person is asked. */
const MOST_TRIES = 50;

/** When a delivery is tried again after its so-manieth try has failed. */
export function setback(fault: DeliveryFault, attempts: number, now: number): Setback {
  const { reason, detail } = fault;
  const over = needsPerson.has(reason) || attempts >= MOST_TRIES;
  const minutes = DELAYS[Math.min(attempts, DELAYS.length) - 1] ?? 1;
  return { reason, detail, nextTryAt: over ? null : now + minutes * MINUTE };
}

export function toFault(error: unknown): DeliveryFault {
  if (error instanceof DeliveryFault) return error;
  return new DeliveryFault('unknown', error instanceof Error ? error.message : String(error));
}
