// RecentProjects.tsx - the projects of before, newest first; one whose folder is gone says so and can be found again.

import { shownWords } from '../../shared/text/unseen.ts';
import { TriangleAlert, X } from 'lucide-react';
import type { RecentProject } from '../../shared/contract.ts';
import { useActions, useData, useRun, useWords } from '../context.ts';
import { initialOf } from '../state/selectors.ts';

const NONE: readonly RecentProject[] = [];

export function RecentProjects() {
  const t = useWords();
  const run = useRun();
  const recent = useData((state) => state.app?.recent ?? NONE);
  return (
    <aside className="recent" aria-label={t('first:recent')}>
      <h2>{t('first:recent')}</h2>
      {recent.length === 0 ? (
        <p className="faint">{t('first:noRecent')}</p>
      ) : (
        <ul>
          {recent.map((one) => (
            <RecentLine key={one.key} project={one} />
          ))}
        </ul>
      )}
      <div className="recent-foot">
        <button type="button" onClick={() => run('newProject')}>
          {t('first:newProject')}
        </button>
        <button type="button" onClick={() => run('openProject')}>
          {t('first:openProject')}
        </button>
        <button type="button" onClick={() => run('settings')}>
          {t('first:settings')}
        </button>
      </div>
    </aside>
  );
}

function RecentLine({ project }: { readonly project: RecentProject }) {
  const t = useWords();
  const { openRecent, forgetRecent, chooseProject } = useActions();
  const { key, title, folder, documents, annotations, opened, missing } = project;
  const values = {
    documents: t('first:documents', { count: documents }),
    annotations: t('first:annotations', { count: annotations }),
    when: dayOf(new Date(opened), t),
  };
  return (
    <li>
      <button type="button" className="recent-open" title={shownWords(folder)} onClick={() => void (missing ? chooseProject() : openRecent(key))}>
        <span className="pressmark" aria-hidden="true">
          {initialOf(title)}
        </span>
        <span>
          <span className="recent-title" dir="auto">
            {shownWords(title)}
          </span>
          {missing ? (
            <span className="trouble">
              <TriangleAlert className="icon" aria-hidden />
              {t('first:missing')}
            </span>
          ) : (
            <span className="label">{t('first:recentLine', values)}</span>
          )}
        </span>
      </button>
      <button
        type="button"
        className="plain recent-remove"
        aria-label={t('first:remove', { title })}
        title={t('first:removeTip')}
        onClick={() => void forgetRecent(key)}
      >
        <X className="icon" aria-hidden />
      </button>
    </li>
  );
}

function dayOf(date: Date, t: ReturnType<typeof useWords>): string {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString())
    return t('first:today', { time: date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' }) });
  if (date.toDateString() === yesterday.toDateString()) return t('first:yesterday');
  const sameYear = date.getFullYear() === today.getFullYear();
  return date.toLocaleDateString(undefined, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}
