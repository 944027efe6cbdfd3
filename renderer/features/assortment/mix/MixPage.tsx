import { Segmented } from 'antd';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { go, href, type Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import { EmptyMix } from './EmptyMix';
import styles from './Mix.module.css';
import { MixView } from './MixView';
import { RolesView } from './roles/RolesView';
import { StatusLine } from './StatusLine';
import { useRefresh } from './use-refresh';

/** What a person looks at: the mix of the shop, or the roles that it is made of. */
const views = { mix: 'mix.viewMix', roles: 'mix.viewRoles' } as const;

/** The 7:3 mix: where it stands, how it came here, and which SKU is what. */
export function MixPage({ route }: { route: Route }) {
  const t = useT();
  const status = useAsk('roles.status', {});
  const refresh = useRefresh();
  const view = route.params.get('view') === 'roles' ? 'roles' : 'mix';
  return (
    <Answer of={status} again={status.again} rows={10}>
      {(roles) =>
        roles.asOf === null ? (
          <EmptyMix status={roles} refresh={refresh} />
        ) : (
          <div className={view === 'roles' ? styles.rolesPage : styles.page}>
            <div className={styles.top}>
              <Segmented
                aria-label={t('mix.view')}
                value={view}
                options={(['mix', 'roles'] as const).map((value) => ({
                  value,
                  label: t(views[value]),
                }))}
                onChange={(value) =>
                  go(href('assortment', [], value === 'mix' ? {} : { view: value }))
                }
              />
              <StatusLine status={roles} refresh={refresh} />
            </div>
            {!roles.marginKnown && <p className={styles.hint}>{t('mix.noMargin')}</p>}
            {view === 'mix' ? <MixView /> : <RolesView />}
          </div>
        )
      }
    </Answer>
  );
}
