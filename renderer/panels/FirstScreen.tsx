// FirstScreen.tsx - before a project is open: what Pressmark is for, three ways in, and the projects of before.

import { BookOpen, ClipboardPaste, FolderOpen } from 'lucide-react';
import { Trans } from 'react-i18next';
import { useActions, useWords } from '../context.ts';
import { Key } from './Key.tsx';
import { Letter } from './Letter.tsx';
import { RecentProjects } from './RecentProjects.tsx';

/** The tags as the codebook of a new project has them. */
const TAGS = [
  { letter: 'C', id: 'claim', key: '1' },
  { letter: 'A', id: 'attribution', key: '2' },
  { letter: 'L', id: 'loaded', key: '3' },
  { letter: 'S', id: 'sourcing', key: '4' },
];

export function FirstScreen() {
  const t = useWords();
  const { openSample, chooseFiles, showDialog } = useActions();
  return (
    <div className="first">
      <main className="welcome">
        <p className="welcome-name">{t('common:pressmark')}</p>
        <h1 className="creed">
          <Trans
            i18nKey="first:headline"
            components={{ claim: <em data-tag="C" />, attribution: <em data-tag="A" />, loaded: <em data-tag="L" />, sourcing: <em data-tag="S" /> }}
          />
        </h1>
        <ul className="four-tags" aria-label={t('first:tags')}>
          {TAGS.map(({ letter, id, key }) => (
            <li key={id}>
              <Letter letter={letter} />
              {t(`tags:names.${id}`)}
              <span className="swatch" data-tag={letter} aria-hidden="true" />
              <Key name={key} />
            </li>
          ))}
        </ul>
        <div className="ways">
          <section className="way">
            <h2>{t('first:lessonTitle')}</h2>
            <p>{t('first:lessonText')}</p>
            <button type="button" className="primary" onClick={() => void openSample()}>
              <BookOpen className="icon" aria-hidden />
              {t('first:lessonButton')}
            </button>
          </section>
          <section className="way">
            <h2>{t('first:pasteTitle')}</h2>
            <p>{t('first:pasteText')}</p>
            <button type="button" className="outlined" aria-keyshortcuts="Control+V" onClick={() => showDialog({ kind: 'paste', text: '' })}>
              <ClipboardPaste className="icon" aria-hidden />
              {t('first:pasteButton')}
              <Key name="Mod+V" />
            </button>
          </section>
          <section className="way">
            <h2>{t('first:openTitle')}</h2>
            <p>{t('first:openText')}</p>
            <button type="button" className="outlined" aria-keyshortcuts="Control+O" onClick={() => void chooseFiles()}>
              <FolderOpen className="icon" aria-hidden />
              {t('first:openButton')}
              <Key name="Mod+O" />
            </button>
          </section>
        </div>
        <p className="promise">{t('first:promise')}</p>
      </main>
      <RecentProjects />
    </div>
  );
}
