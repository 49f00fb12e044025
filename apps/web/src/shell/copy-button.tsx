import { Copy, Link as LinkIcon } from 'lucide-react';
import { de } from '../i18n/de.js';
import { IconButton } from '../ui/button.js';
import { copyText } from '../ui/copy-text.js';
import { announce } from './announcer.js';
import { showToast } from './toasts.js';

interface CopyButtonProps {
  text: string;
  name: string;
  label: string;
  kind?: 'text' | 'link';
}

/** Puts a text on the clipboard with one click and says so. */
export function CopyButton({ text, name, label, kind = 'text' }: CopyButtonProps) {
  const copy = async () => {
    await copyText(text);
    showToast({ text: de.common.copied(name), seconds: 3 });
    announce(de.common.copied(name));
  };
  const icon = kind === 'link' ? LinkIcon : Copy;
  return <IconButton icon={icon} label={label} onClick={() => void copy()} />;
}
