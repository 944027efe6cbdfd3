/** Every way in which a call can fail. The words a person reads are `error.<code>` in shared/i18n. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'infeasible',
  'not_enough_data',
  'cancelled',
  'locked',
  'disk_full',
  'file_unreadable',
  'file_unrecognised',
  'file_empty',
  'file_encrypted',
  'file_busy',
  'file_damaged',
  'file_too_large',
  'file_no_header',
  'file_missing_columns',
  'file_unsure',
  'file_unwritable',
  'newer_data',
  'damaged_data',
  'no_store',
  'no_printer',
  'backend_gone',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Plain values that fill the placeholders of the error's sentence. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected failure: shown to the person as words, never as a stack. */
export class QisanError extends Error {
  override readonly name = 'QisanError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
