// TextHead.tsx - what stands above a text: a note on its content, where it is from, and that some of its page is set aside.

import { Eye, EyeOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActions, useData, useWords } from '../context.ts';
import { factsOf, metadataOf } from '../state/metadata.ts';
import type { OpenText } from '../state/openText.ts';
import { shownWords } from '../../shared/text/unseen.ts';
import { isolated } from '../i18n.ts';

export function TextHead({ text }: { readonly text: OpenText }) {
  const given = useData((state) => state.project?.documents.find((one) => one.id === text.documentId)?.metadata);
  const metadata = metadataOf(given ?? {});
  const { outlet, author, agency, published, posted, contentNote } = metadata;
  const isDescribed = [outlet, author, agency, published, posted, contentNote].some((one) => one !== undefined);
  if (text.setAside.length === 0 && !isDescribed) return null;
  return (
    <div className="text-head">
      {isDescribed && <Described documentId={text.documentId} metadata={metadata} />}
      {text.setAside.length > 0 && <AsideSummary count={text.setAside.length} />}
    </div>
  );
}

function Described({ documentId, metadata }: { readonly documentId: string; readonly metadata: ReturnType<typeof metadataOf> }) {
  const t = useWords();
  const { i18n } = useTranslation();
  const { describe } = useActions();
  const { contentNote } = metadata;
  const facts = factsOf(metadata, t, i18n.language);
  return (
    <>
      {contentNote && (
        <p className="content-note" role="note" aria-label={t('describe:note')}>
          <TriangleAlert className="icon" aria-hidden />
          <span dir="auto">{shownWords(contentNote)}</span>
        </p>
      )}
      <p className="text-facts">
        {facts.map((fact, index) => (
          <span key={fact}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            <bdi>{isolated(fact)}</bdi>
          </span>
        ))}
        <button type="button" className="link" onClick={() => void describe(documentId)}>
          {t('describe:details')}
        </button>
      </p>
    </>
  );
}

function AsideSummary({ count }: { readonly count: number }) {
  const t = useWords();
  const { foldAside, showDialog } = useActions();
  const folded = useData((state) => state.settings.asideFolded === true);
  const Icon = folded ? Eye : EyeOff;
  return (
    <p className="aside-summary">
      <span>{t('aside:summary', { count })}</span>
      <button type="button" className="plain" onClick={() => foldAside(!folded)}>
        <Icon className="icon" aria-hidden />
        {t(folded ? 'aside:show' : 'aside:fold')}
      </button>
      <button type="button" className="link" onClick={() => showDialog({ kind: 'asideHelp', asked: null })}>
        {t('aside:why')}
      </button>
    </p>
  );
}
