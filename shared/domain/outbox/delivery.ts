import type { BusinessDate } from '../calendar/calendar';

/**
 * Why something has not gone out. Words: `outbox.reason_<code>`. Those that pass by themselves are
 * tried again; the others wait for a person.
 */
export const deliveryReasons = [
  'offline',
  'server_busy',
  'server_unreachable',
  'connection_lost',
  'login_refused',
  'password_needed',
  'recipient_refused',
  'message_refused',
  'no_server',
  'folder_missing',
  'folder_unwritable',
  'folder_full',
  'file_missing',
  'interrupted',
  'unknown',
] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];

export const recipientKinds = ['folder', 'mail'] as const;

/** Where reports go: a folder or network share, or a mail address. */
export interface Recipient {
  readonly id: number;
  readonly kind: (typeof recipientKinds)[number];
  readonly address: string;
  readonly name: string;
  readonly daily: boolean;
  readonly weekly: boolean;
}

/** One report on its way to one recipient. */
export interface Delivery {
  readonly id: number;
  readonly report: {
    readonly id: number;
    readonly kind: 'daily' | 'weekly';
    readonly from: BusinessDate;
    readonly to: BusinessDate;
    readonly version: number;
  };
  readonly recipient: Recipient;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled';
  readonly attempts: number;
  readonly queuedAt: number;
  readonly changedAt: number;
  /** When it is tried next; null where nothing is planned. */
  readonly nextTryAt: number | null;
  readonly reason: DeliveryReason | null;
  /** What the server or the system said, in its own words. */
  readonly detail: string;
}
