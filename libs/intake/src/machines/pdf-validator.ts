import { Injectable } from '@nestjs/common';
import { VeraPdf } from '#libs/imaging';
import { ProcessSettings } from '#libs/platform';
import { ReadingSettings } from '../contracts/index.js';
import type { Verdict } from '../domain/verdict.js';

/** The validator of this machine, looked for once; many a machine has none. */
@Injectable()
export class PdfValidator {
  private found: VeraPdf | null | undefined;

  constructor(
    private readonly reading: ReadingSettings,
    private readonly process: ProcessSettings,
  ) {}

  /** Verdicts by path, none for a file that the validator gave up on; null without a validator. */
  async validate(paths: readonly string[]): Promise<ReadonlyMap<string, Verdict> | null> {
    const validator = this.find();
    if (!validator) return null;
    const verdicts = new Map<string, Verdict>();
    for (const { path, version, profile, compliant, failedRules } of await validator.validate(
      paths,
    )) {
      if (compliant === null) continue;
      verdicts.set(path, { validator: `veraPDF ${version}`, profile, compliant, failedRules });
    }
    return verdicts;
  }

  isThere(): boolean {
    return this.find() !== null;
  }

  private find(): VeraPdf | null {
    if (this.found === undefined) {
      const { verapdfJar: jar } = this.reading;
      this.found = VeraPdf.find({ jar, home: this.process.home });
    }
    return this.found;
  }
}
