// WorkScreen.tsx - an open project: documents, text and inspector side by side; in a narrow window the sides lie over the text.

import type { CSSProperties, ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { Banner } from './Banner.tsx';
import { CodebookPage } from './CodebookPage.tsx';
import { Documents } from './Documents.tsx';
import { DraftBanner } from './DraftBanner.tsx';
import { FindDock } from './FindDock.tsx';
import { History } from './History.tsx';
import { Inspector } from './Inspector.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { PastBanner } from './PastBanner.tsx';
import { PaneEdge } from './PaneEdge.tsx';
import { TextPane } from './TextPane.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useNarrow } from './useNarrow.ts';

export function WorkScreen() {
  const t = useWords();
  const { panels } = useApp();
  const narrow = useNarrow();
  const left = useData((state) => state.settings.documentsPane);
  const right = useData((state) => state.settings.inspectorPane);
  const drawer = useData((state) => state.drawer);
  const view = useData((state) => state.view);
  const side = useData((state) => state.side);
  const Side = side === 'history' ? History : Inspector;
  const showLeft = !narrow && left.open;
  const showRight = !narrow && right.open;
  const widths = { '--pane-left': showLeft ? `${left.width}px` : '0px', '--pane-right': showRight ? `${right.width}px` : '0px' } as CSSProperties;
  return (
    <div className="work" style={widths}>
      <a
        className="skip-link"
        href="#text"
        onClick={(event) => {
          event.preventDefault();
          panels.focusText();
        }}
      >
        {t('common:skipToText')}
      </a>
      <TitleBar narrow={narrow} />
      <div>
        <Banner />
        <PastBanner />
        <DraftBanner />
        <LinkBanner />
      </div>
      {view === 'codebook' ? (
        <CodebookPage />
      ) : (
        <div className="panes">
          {showLeft && (
            <div className="pane left">
              <Documents edge={<PaneEdge pane="documentsPane" side="end" label={t('work:resizeDocuments')} least={180} most={480} />} />
            </div>
          )}
          <TextPane />
          <FindDock />
          {showRight && (
            <div className="pane right">
              <Side edge={<PaneEdge pane="inspectorPane" side="start" label={t('work:resizeInspector')} least={260} most={560} />} />
            </div>
          )}
        </div>
      )}
      <Drawer shown={narrow && drawer === 'documents'} side="start" label={t('work:documents')}>
        <Documents />
      </Drawer>
      <Drawer shown={narrow && drawer === 'inspector'} side="end" label={t(side === 'history' ? 'history:title' : 'work:inspector')}>
        <Side />
      </Drawer>
    </div>
  );
}

interface DrawerProps {
  readonly shown: boolean;
  readonly side: 'start' | 'end';
  readonly label: string;
  readonly children: ReactNode;
}

function Drawer({ shown, side, label, children }: DrawerProps) {
  const { showDrawer } = useActions();
  return (
    <ModalOverlay className="drawer-overlay" isOpen={shown} isDismissable onOpenChange={(open) => !open && showDrawer(null)}>
      <Modal className={`drawer ${side}`}>
        <Dialog aria-label={label} className="drawer-dialog">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
