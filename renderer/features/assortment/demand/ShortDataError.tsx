import type { QisanError } from '#shared/domain/errors';
import type { Key } from '#shared/i18n/t';
import { ErrorView } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

interface Props {
  readonly error: QisanError;
  /** The sentence that tells how many days there are and how many it takes. */
  readonly short: Key;
}

/** A failure; where it is for want of data, with what is there and what is missing. */
export function ShortDataError({ error, short }: Props) {
  const t = useT();
  if (error.code !== 'not_enough_data') return <ErrorView error={error} />;
  return <p role="alert">{t(short, error.params)}</p>;
}
