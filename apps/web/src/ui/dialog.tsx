import { useEffect, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { de } from '../i18n/de.js';
import { IconButton } from './button.js';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  bare?: boolean;
}

/** Puts the focus on the heading of the screen where a dialog leaves it nowhere: it was opened by a key. */
function useFocusAfter(): void {
  useEffect(
    () => () => {
      const rescue = () => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      };
      // The focus is given back to what had it in the frame after the dialog.
      requestAnimationFrame(() => requestAnimationFrame(rescue));
    },
    [],
  );
}

/** Modal dialog: focus stays inside, Esc and a click beside it close it, focus returns. */
export function Dialog({ title, onClose, children, wide, bare }: DialogProps) {
  useFocusAfter();
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog ${wide ? 'wide' : ''} ${bare ? 'bare' : ''}`}>
        <AriaDialog>
          <div className={bare ? 'sr-only' : 'dialog-head'}>
            <Heading slot="title">{title}</Heading>
            {!bare && <IconButton icon={X} label={de.common.close} onClick={onClose} />}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
