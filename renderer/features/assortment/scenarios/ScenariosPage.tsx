import type { Route } from '../../../ui/routes';
import { NewPage } from './NewPage';
import { ResultPage } from './result/ResultPage';
import { ScenarioList } from './ScenarioList';

/** Scenarios: the list, the rules of a new one and its search, or what one has found. */
export function ScenariosPage({ route }: { route: Route }) {
  const [, second = ''] = route.path;
  const id = Number(second);
  if (second === 'new') return <NewPage from={numberOf(route.params.get('from'))} />;
  return Number.isInteger(id) && id > 0 ? <ResultPage key={id} id={id} /> : <ScenarioList />;
}

function numberOf(text: string | null): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}
