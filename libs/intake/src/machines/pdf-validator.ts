import { Injectable } from '@nestjs/common';
import { VeraPdf } from '#libs/imaging';
import type { Verdict } from '../domain/verdict.js';

/** The validator of this machine, looked for once; many a machine has none. */
@Injectable()
export class PdfValidator {
  private found: VeraPdf | null | undefined;

  /** Verdicts by path, none for a file that the validator gave up on; null without a validator. */
  async validate(paths: readonly string[]): Promise<ReadonlyMap<string, Verdict> | null> {
    this.found ??= VeraPdf.find();
    if (!this.found) return null;
    const verdicts = new Map<string, Verdict>();
    for (const { path, version, profile, compliant, failedRules } of await this.found.validate(
      paths,
    )) {
      if (compliant === null) continue;
      verdicts.set(path, { validator: `veraPDF ${version}`, profile, compliant, failedRules });
    }
    return verdicts;
  }

  isThere(): boolean {
    this.found ??= VeraPdf.find();
    return this.found !== null;
  }
}
