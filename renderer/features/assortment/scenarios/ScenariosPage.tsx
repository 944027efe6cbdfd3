import type { Route } from '../../../ui/routes';
import { NewPage } from './NewPage';
import { ResultPage } from './result/ResultPage';
import { ScenarioList } from './ScenarioList';
import styles from './Scenarios.module.css';

/** Scenarios: the list, the rules of a new one and its search, or what one has found. */
export function ScenariosPage({ route }: { route: Route }) {
  const [, second = ''] = route.path;
  return (
    <div key={second} ref={showTop} className={styles.page}>
      <Screen name={second} from={route.params.get('from')} />
    </div>
  );
}

function Screen({ name, from }: { name: string; from: string | null }) {
  if (name === 'new') return <NewPage from={numberOf(from)} />;
  const id = numberOf(name);
  return id === null ? <ScenarioList /> : <ResultPage id={id} />;
}

/** All screens share the scrolling body of the place: each begins at its top. */
function showTop(page: HTMLElement | null): void {
  page?.parentElement?.scrollTo(0, 0);
}

/** A number that a row can have, or null. */
function numberOf(text: string | null): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}
