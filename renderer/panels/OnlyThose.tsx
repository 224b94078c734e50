// OnlyThose.tsx - the conditions that an annotation either meets or not, each a switch of its own.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';

const ONLY = ['toConfirm', 'orphan', 'linked', 'earlier'] as const;

export function OnlyThose() {
  const t = useWords();
  const { filterBy } = useActions();
  const only = useData((state) => state.filter.only);
  return (
    <>
      <span className="label" id="filter-only">
        {t('list:only')}
      </span>
      <ToggleButtonGroup
        className="only"
        aria-labelledby="filter-only"
        selectionMode="multiple"
        selectedKeys={only}
        onSelectionChange={(keys) => filterBy({ only: ONLY.filter((one) => keys.has(one)) })}
      >
        {ONLY.map((id) => (
          <ToggleButton key={id} id={id} className="chip">
            {t(`list:onlyNames.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
}
