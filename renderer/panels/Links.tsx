// Links.tsx - the links of the selected annotation, from and to it: followed, made anew, changed and removed.

import { ArrowUpRight, EllipsisVertical, Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { findTag } from '../../shared/model/findTag.ts';
import { linkKinds } from '../../shared/model/linkKinds.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { linksAt, type SeenLink } from '../state/linkActions.ts';
import { shortened } from '../state/phrases.ts';
import { isReadOnly, pressmarkOf } from '../state/selectors.ts';
import { Key } from './Key.tsx';
import { Letter } from './Letter.tsx';
import { LinkHandle } from './LinkDrag.tsx';
import { LinkNote } from './LinkNote.tsx';
import { isolated } from '../i18n.ts';

const LONGEST = 120;

export function Links({ annotationId }: { readonly annotationId: string }) {
  const t = useWords();
  const { panels } = useApp();
  const { linkHere } = useActions();
  const links = useData((state) => state.links);
  const project = useData((state) => state.project);
  const readOnly = useData(isReadOnly);
  const linking = useData((state) => state.linking !== null);
  const inPast = useData((state) => state.past !== null);
  const seen = linksAt(links, project, annotationId);
  if (inPast) return null;
  return (
    <section className="links" aria-labelledby="links-head">
      <header>
        <h2 id="links-head" className="label">
          {t('links:title')}
        </h2>
        {!readOnly && !linking && <LinkHandle annotationId={annotationId} />}
        <button
          type="button"
          className="plain"
          disabled={readOnly || linking}
          aria-keyshortcuts="L"
          onClick={() => {
            linkHere();
            panels.focusText();
          }}
        >
          <Link2 className="icon" aria-hidden />
          {t('links:fromHere')}
          <Key name="L" />
        </button>
      </header>
      <ul>
        {seen.map((one) => (
          <SeenRow key={one.row.id} seen={one} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

function SeenRow({ seen, readOnly }: { readonly seen: SeenLink; readonly readOnly: boolean }) {
  const t = useWords();
  const { panels } = useApp();
  const { follow, changeLink, removeLink } = useActions();
  const [writing, setWriting] = useState(false);
  const project = useData((state) => state.project);
  if (!project) return null;
  const { row, other, isOrigin } = seen;
  const pressmark = pressmarkOf(project, other.documentId);
  const phrase = t(`links:${isOrigin ? 'out' : 'in'}.${row.kind}`);
  const quote = shortened(other.quote, LONGEST);
  const act = async (key: string): Promise<void> => {
    if (key === 'turn') await changeLink(row.id, { from: row.to, to: row.from });
    else if (key === 'note') return setWriting(true);
    else if (key === 'remove') await removeLink(row.id);
    else if (key !== row.kind) await changeLink(row.id, { kind: key });
    // The menu's button may be gone with its link.
    requestAnimationFrame(() => document.activeElement === document.body && panels.focusText());
  };
  return (
    <li>
      <Letter letter={findTag(project.codebook, other.tag)?.letter ?? ''} kind="small" />
      <button
        type="button"
        className="link-go"
        title={t('links:follow', { title: project.documents.find((one) => one.id === other.documentId)?.title ?? '' })}
        onClick={() => void follow(other).then(() => panels.reveal(other.annotationId))}
      >
        <span className="quote" dir="auto">
          {quote}
        </span>
        <span className="label">{`${phrase} ${pressmark}${row.note === null ? '' : `: ${isolated(row.note)}`}`}</span>
        <ArrowUpRight className="icon" aria-hidden />
      </button>
      {!readOnly && (
        <MenuTrigger>
          <Button className="plain" aria-label={t('links:menu', { phrase, quote })}>
            <EllipsisVertical className="icon" aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" aria-label={t('links:menu', { phrase, quote })} onAction={(key) => void act(String(key))}>
              <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[row.kind]}>
                <Header className="label">{t('links:kind')}</Header>
                {linkKinds.map((kind) => (
                  <MenuItem key={kind} id={kind} textValue={t(`links:${isOrigin ? 'out' : 'in'}.${kind}`)}>
                    <span className="item-name">{t(`links:${isOrigin ? 'out' : 'in'}.${kind}`)}</span>
                  </MenuItem>
                ))}
              </MenuSection>
              <Separator />
              <MenuItem id="note">{t(row.note === null ? 'links:writeNote' : 'links:editNote')}</MenuItem>
              <MenuItem id="turn">{t('links:turn')}</MenuItem>
              <MenuItem id="remove">{t('links:remove')}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {writing && <LinkNote seen={seen} onDone={() => setWriting(false)} />}
    </li>
  );
}
