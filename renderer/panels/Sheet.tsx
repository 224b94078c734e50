// Sheet.tsx - a dialog over the window: a heading, its content, and a way out.

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../context.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Sheet({ title, onClose, children, className = '' }: SheetProps) {
  const t = useWords();
  return (
    <ModalOverlay className="sheet-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`sheet-modal ${className}`}>
        <Dialog className="sheet-dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <button type="button" className="plain" aria-label={t('common:close')} onClick={onClose}>
              <X className="icon" aria-hidden />
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
