/** What the web says about one error code: HTTP status and the German text a person reads. */
export interface CatalogueEntry {
  readonly status: number;
  readonly title: string;
  /** May hold `{placeholders}` that are filled from the error's data. */
  readonly detail: string;
}

export type ErrorCatalogue = Readonly<Record<string, CatalogueEntry>>;
