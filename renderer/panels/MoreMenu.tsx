// MoreMenu.tsx - everything else that the project and the program offer.

import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useData, useRun, useWords } from '../context.ts';
import { commandById, keysOf } from '../state/commands.ts';
import { Key } from './Key.tsx';

const GROUPS = [
  ['commandPalette', 'findInProject', 'filterList', 'showRoles', 'showCodebook', 'showText', 'history', 'readBeside', 'print'],
  ['setAside', 'foldAside', 'asideHelp', 'showOriginal', 'describeDocument'],
  ['openFolder', 'importReport'],
  ['newProject', 'openProject', 'sampleLesson', 'closeProject'],
  ['backups', 'deleteProject'],
  ['settings', 'shortcuts'],
];

export function MoreMenu() {
  const t = useWords();
  const run = useRun();
  const keys = useData((state) => state.settings.keys);
  const disabled = useData((state) =>
    GROUPS.flat()
      .filter((id) => !commandById(id)?.enabled(state))
      .join(),
  );
  return (
    <MenuTrigger>
      <Button className="plain" aria-label={t('work:more')}>
        <Ellipsis className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('work:more')} disabledKeys={disabled.split(',')} onAction={(id) => run(String(id))}>
          {GROUPS.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`line ${group[0]}`} />] : []),
            ...group.map((id) => {
              const one = commandById(id);
              const key = one && keysOf(one, keys)[0];
              return (
                <MenuItem key={id} id={id} textValue={t(`commands:${id}`)}>
                  <span className="item-name">{t(`commands:${id}`)}</span>
                  {key !== undefined && <Key name={key} />}
                </MenuItem>
              );
            }),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
