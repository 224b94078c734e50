// CodeTree.tsx - every tag with its kinds below it, and how often each is used in the whole project.

import { ChevronRight } from 'lucide-react';
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { Tag } from '../../shared/model/codebook.ts';
import { codeKey, type CodeRef } from '../../shared/model/codeNames.ts';
import { useActions, useData, useWords } from '../context.ts';
import { Letter } from './Letter.tsx';
import { described } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

interface Item {
  readonly id: string;
  readonly code: CodeRef;
  readonly name: string;
  readonly tag: Tag;
  readonly retired: boolean;
  readonly children: readonly Item[];
}

function itemsOf(tag: Tag): Item {
  const below = (parent: string | undefined): Item[] =>
    tag.subtypes
      .filter((one) => one.parent === parent)
      .map((one) => {
        const code = { tag: tag.id, subtype: one.id };
        return { id: codeKey(code), code, name: one.name, tag, retired: (one.retired ?? tag.retired) === true, children: below(one.id) };
      });
  return { id: tag.id, code: { tag: tag.id, subtype: null }, name: tag.name, tag, retired: tag.retired === true, children: below(undefined) };
}

export function CodeTree() {
  const t = useWords();
  const { chooseCode } = useActions();
  const tags = useData((state) => state.project?.codebook.tags) ?? [];
  const usage = useData((state) => state.codeUsage);
  const chosen = useData((state) => state.chosenCode);
  const items = tags.map(itemsOf);
  const counts = new Map<string, number>();
  for (const one of usage?.codes ?? []) {
    // A tag counts all its kinds.
    counts.set(one.tag, (counts.get(one.tag) ?? 0) + one.count);
    if (one.subtype !== null) counts.set(codeKey(one), one.count);
  }
  const find = (id: string, among: readonly Item[]): Item | undefined =>
    among.flatMap((one) => (one.id === id ? [one] : (find(id, one.children) ?? [])))[0];
  return (
    <Tree
      className="code-tree"
      aria-label={t('codebook:codes')}
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      defaultExpandedKeys={chosen ? [chosen.tag] : []}
      selectedKeys={chosen ? [codeKey(chosen)] : []}
      onSelectionChange={(keys) => {
        const [id] = keys;
        const item = id === undefined ? undefined : find(String(id), items);
        if (item) void chooseCode(item.code);
      }}
      dependencies={[usage]}
    >
      {(item) => <Row item={item} counts={counts} />}
    </Tree>
  );
}

function Row({ item, counts }: { readonly item: Item; readonly counts: ReadonlyMap<string, number> }) {
  const t = useWords();
  const count = counts.get(item.id) ?? 0;
  const words = described([item.name, ...(item.retired ? [t('codebook:retired')] : []), t('codebook:used', { count })]);
  return (
    <TreeItem id={item.id} textValue={words} className={item.retired ? 'code-row retired' : 'code-row'}>
      <TreeItemContent>
        {({ hasChildItems }) => (
          <>
            {hasChildItems ? (
              <Button slot="chevron" className="code-chevron">
                <ChevronRight className="icon" aria-hidden />
              </Button>
            ) : (
              <span className="code-chevron" aria-hidden="true" />
            )}
            {item.code.subtype === null && <Letter letter={item.tag.letter} kind="small" />}
            <span className="code-name" dir="auto">
              {shownWords(item.name)}
            </span>
            {item.retired && <span className="label">{t('codebook:retired')}</span>}
            <span className="label code-count" aria-hidden="true">
              {count > 0 ? count : ''}
            </span>
          </>
        )}
      </TreeItemContent>
      <Collection items={item.children}>{(child) => <Row item={child} counts={counts} />}</Collection>
    </TreeItem>
  );
}
