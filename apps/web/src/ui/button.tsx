import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: 'plain' | 'primary' | 'quiet' | 'link';
  icon?: LucideIcon;
  children: ReactNode;
}

/** Button with a visible name; the name says what will have happened. */
export function Button({ tone = 'plain', icon: Icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${tone} ${className ?? ''}`} {...rest}>
      {Icon && <Icon aria-hidden="true" className="icon" />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon;
  label: string;
}

/** Button with an icon only; the name goes to the tooltip and to screen readers. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className ?? ''}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon aria-hidden="true" className="icon" />
    </button>
  );
}

interface DownloadLinkProps {
  href: string;
  icon: LucideIcon;
  children: ReactNode;
}

/** Link that saves a file of the server under the name the server gives. */
export function DownloadLink({ href, icon: Icon, children }: DownloadLinkProps) {
  return (
    <a className="button plain" href={href} download="">
      <Icon aria-hidden="true" className="icon" />
      {children}
    </a>
  );
}
