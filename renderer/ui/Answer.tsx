import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { QisanError } from '#shared/domain/errors';
import { ErrorView } from './ErrorView';

interface Props<Data> {
  readonly of:
    | { readonly state: 'loading'; readonly data: undefined }
    | { readonly state: 'failed'; readonly data: undefined; readonly error: QisanError }
    | { readonly state: 'ready'; readonly data: Data };
  readonly again?: (() => void) | undefined;
  /** Rows of the grey shape shown while the first answer is awaited. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query brought, or that it is on its way, or why there is nothing. */
export function Answer<Data>({ of, again, rows = 4, children }: Props<Data>) {
  if (of.state === 'failed') return <ErrorView error={of.error} onRetry={again} />;
  if (of.state === 'loading') return <Skeleton active title={false} paragraph={{ rows }} />;
  return children(of.data);
}
