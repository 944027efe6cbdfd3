import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { go } from '../routes';
import styles from './PlanHead.module.css';

interface Props {
  /** The way to all plans. */
  readonly back: { readonly label: string; readonly to: string };
  readonly title: string;
  readonly state: ReactNode;
  readonly facts: ReactNode;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** Name, state and terms of a plan, and what can be done with it. */
export function PlanHead({ back, title, state, facts, children }: Props) {
  return (
    <header className={styles.head}>
      <Button
        type="text"
        icon={<ArrowLeftOutlined />}
        aria-label={back.label}
        onClick={() => go(back.to)}
      />
      <div className={styles.name}>
        <h2>
          {title} {state}
        </h2>
        <p>{facts}</p>
      </div>
      {children}
    </header>
  );
}
