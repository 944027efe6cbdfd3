import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState';
import { go, todayRoute } from '../ui/routes';
import { useT } from '../ui/words';

interface Props {
  /** A new value (another place) is a new chance. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
}

/** Keeps a fault of one place from taking the window with it, and offers a way out. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.resetKey !== this.props.resetKey) this.reset();
  }

  private readonly reset = (): void => this.setState({ broken: false });

  override render(): ReactNode {
    return this.state.broken ? <Broken onRetry={this.reset} /> : this.props.children;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const t = useT();
  return (
    <div role="alert">
      <EmptyState
        title={t('app.brokenTitle')}
        hint={t('app.brokenHint')}
        action={
          <>
            <Button type="primary" onClick={onRetry}>
              {t('common.retry')}
            </Button>{' '}
            <Button
              onClick={() => {
                go(todayRoute());
                onRetry();
              }}
            >
              {t('app.toToday')}
            </Button>
          </>
        }
      />
    </div>
  );
}
