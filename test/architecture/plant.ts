/** How a planted import is spelled: as a path, or as one of the doors of package.json. */
type Spelling = 'relative' | 'alias';

/** One violation and the rule that must report it. */
export interface PlantedViolation {
  readonly rule: string;
  readonly spelling: Spelling;
  /** The file the report must name. */
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A file whose import of this specifier breaks the rule. */
export function plant(rule: string, from: string, specifier: string): PlantedViolation {
  const text = `import * as planted from '${specifier}';\nexport const used = planted;\n`;
  return plantText(rule, from, text, specifier.startsWith('#') ? 'alias' : 'relative');
}

/** The same with the text of the file spelled out. */
export function plantText(
  rule: string,
  from: string,
  text: string,
  spelling: Spelling,
): PlantedViolation {
  return { rule, from, spelling, files: { [from]: text } };
}
