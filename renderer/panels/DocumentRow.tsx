// DocumentRow.tsx - one document in the list: its number, its title, and how often each tag is used in it.

import { EllipsisVertical, GripVertical } from 'lucide-react';
import { Button, GridListItem, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { DocumentEntry } from '../../shared/model/project.ts';
import { useActions, useData, useWords } from '../context.ts';
import { countOfTag } from '../state/phrases.ts';
import { countsOf, isReadOnly } from '../state/selectors.ts';
import { shownWords } from '../../shared/text/unseen.ts';
import { listed, isolated } from '../i18n.ts';

interface DocumentRowProps {
  readonly entry: DocumentEntry;
  readonly isOpen: boolean;
  /** Its number, as it is told everywhere. */
  readonly mark: string;
}

/** Known to the list as a whole; what is in it is drawn when it comes in sight. */
export function DocumentRow({ entry, isOpen, mark }: DocumentRowProps) {
  return (
    <GridListItem
      id={entry.id}
      textValue={shownWords(entry.title)}
      className={isOpen ? 'document open' : 'document'}
      aria-label={`${mark} ${isolated(entry.title)}`}
    >
      <RowContent entry={entry} isOpen={isOpen} mark={mark} />
    </GridListItem>
  );
}

function RowContent({ entry, isOpen, mark }: DocumentRowProps) {
  const t = useWords();
  const project = useData((state) => state.project);
  const readOnly = useData(isReadOnly);
  const { stepDocument, removeDocument, showDialog, openDocument, startCorrecting, replaceText, describe } = useActions();
  if (!project) return null;
  const { id, title } = entry;
  const counts = countsOf(entry, project.annotators);
  const used = project.codebook.tags.filter((tag) => (counts[tag.id] ?? 0) > 0);
  const at = project.documents.findIndex((one) => one.id === id);
  const act = (action: string): void => {
    if (action === 'rename') showDialog({ kind: 'renameDocument', documentId: id });
    if (action === 'describe') void describe(id);
    if (action === 'correct') void openDocument(id).then(() => startCorrecting(0));
    if (action === 'replace') void replaceText(id);
    if (action === 'revisions') showDialog({ kind: 'revisions', documentId: id });
    if (action === 'up') void stepDocument(id, -1);
    if (action === 'down') void stepDocument(id, 1);
    if (action === 'remove') void removeDocument(id);
  };
  const impossible = [...(at === 0 ? ['up'] : []), ...(at === project.documents.length - 1 ? ['down'] : [])];
  const summary = listed(used.map((tag) => countOfTag(project.codebook, tag.id, counts[tag.id] ?? 0)));
  return (
    <>
      <Button slot="drag" className="plain drag" aria-label={t('documents:drag', { title })}>
        <GripVertical className="icon" aria-hidden />
      </Button>
      <span className="pressmark" aria-hidden="true">
        {mark}
      </span>
      <div className="document-words" aria-current={isOpen ? 'true' : undefined}>
        <span className="document-title" dir="auto">
          {shownWords(title)}
        </span>
        {used.length === 0 ? (
          <span className="label">{t('documents:notMarked')}</span>
        ) : (
          <span className="counts" title={summary}>
            <span className="visually-hidden">{summary}</span>
            {used.map((tag) => (
              <span key={tag.id} className="count" aria-hidden="true" data-tag={tag.letter} data-letter={tag.letter}>
                {counts[tag.id]}
              </span>
            ))}
          </span>
        )}
      </div>
      {!readOnly && (
        <MenuTrigger>
          <Button className="plain row-menu" aria-label={t('documents:menu', { title })}>
            <EllipsisVertical className="icon" aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" aria-label={t('documents:menu', { title })} disabledKeys={impossible} onAction={(action) => act(String(action))}>
              <MenuItem id="rename">{t('documents:rename')}</MenuItem>
              <MenuItem id="describe">{t('describe:title')}</MenuItem>
              <MenuItem id="correct">{t('correct:menuCorrect')}</MenuItem>
              <MenuItem id="replace">{t('correct:menuReplace')}</MenuItem>
              <MenuItem id="revisions">{t('correct:menuRevisions')}</MenuItem>
              <MenuItem id="up">{t('documents:up')}</MenuItem>
              <MenuItem id="down">{t('documents:down')}</MenuItem>
              <MenuItem id="remove">{t('documents:remove')}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </>
  );
}
