import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Akte } from '../../api/types.js';
import { deAkte } from '../../i18n/de-akte.js';
import { useAllows } from '../../shell/access.js';
import { wordParam } from '../../shell/search-params.js';
import { Historie, HistoryDownloads } from './historie.js';
import { Stammdaten } from './stammdaten.js';

const route = getRouteApi('/desk/akten/$akteId');
const TABS = ['stammdaten', 'historie'] as const;

/** Right column of an Akte: Stammdaten and Historie as tabs. */
export function AkteDetails({ akte }: { akte: Akte }) {
  const { tab } = route.useSearch();
  const canAudit = useAllows()('audit');
  const navigate = useNavigate();
  const select = (key: string | number) =>
    void navigate({
      to: '/akten/$akteId',
      params: { akteId: akte.id },
      search: (before) => ({ ...before, tab: wordParam(key, TABS) }),
      replace: true,
    });
  return (
    <aside className="card akte-details" aria-label={deAkte.details}>
      <Tabs selectedKey={tab ?? 'stammdaten'} onSelectionChange={select}>
        <TabList className="tabs" aria-label={deAkte.details}>
          <Tab id="stammdaten">{deAkte.master}</Tab>
          {canAudit && <Tab id="historie">{deAkte.history}</Tab>}
        </TabList>
        <TabPanel id="stammdaten" className="tab-panel">
          <Stammdaten akte={akte} />
        </TabPanel>
        {canAudit && (
          <TabPanel id="historie" className="tab-panel">
            <HistoryDownloads akteId={akte.id} />
            <Historie akteId={akte.id} />
          </TabPanel>
        )}
      </Tabs>
    </aside>
  );
}
