import { de } from '../i18n/de.js';
import { BrandMark } from '../ui/brand-mark.js';
import { useTown } from './town.js';

/** Shield, name of the app, name of the town. */
export function Brand() {
  const { name, letter } = useTown();
  return (
    <>
      <BrandMark letter={letter} />
      <span className="brand-name">
        <strong>{de.app.name}</strong>
        <span>{name}</span>
      </span>
    </>
  );
}
