import { Injectable } from '@nestjs/common';
import { findVeraPdf, type VeraPdf } from '#libs/imaging';
import type { Verdict } from './domain/verdict.js';

/** The validator of this machine, looked for once; many a machine has none. */
@Injectable()
export class PdfValidator {
  private found: VeraPdf | null | undefined;

  /** Verdicts by path; null where there is no validator. */
  async validate(paths: readonly string[]): Promise<ReadonlyMap<string, Verdict> | null> {
    this.found ??= findVeraPdf();
    if (!this.found) return null;
    const validations = await this.found.validate(paths);
    return new Map(
      validations.map(({ path, version, profile, compliant, failedRules }) => [
        path,
        { validator: `veraPDF ${version}`, profile, compliant, failedRules },
      ]),
    );
  }

  isThere(): boolean {
    this.found ??= findVeraPdf();
    return this.found !== null;
  }
}
