import { RecipeSection } from './RecipeSection';
import styles from './Sources.module.css';
import { WatchSection } from './WatchSection';

/** Where files come from by themselves, and how known sources are read. */
export function SourcesPage() {
  return (
    <div className={styles.page}>
      <WatchSection />
      <RecipeSection />
    </div>
  );
}
