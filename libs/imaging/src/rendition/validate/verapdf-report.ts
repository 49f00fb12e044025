import { z } from 'zod';

/** What veraPDF says about one file. */
export interface PdfaVerdict {
  readonly path: string;
  /** Version of veraPDF. */
  readonly version: string;
  /** Profile that the file was held against, such as `PDF/A-2U`; empty where it came to none. */
  readonly profile: string;
  /** Null where no verdict was reached: damaged, locked, too slow, too large. */
  readonly compliant: boolean | null;
  /** Clause, test and wording of each rule that is broken; the reason where there is no verdict. */
  readonly failedRules: readonly string[];
}

const ruleSummary = z.object({
  ruleStatus: z.string(),
  clause: z.string(),
  testNumber: z.number(),
  description: z.string(),
});

const job = z.object({
  itemDetails: z.object({ name: z.string() }),
  validationResult: z
    .array(
      z.object({
        profileName: z.string(),
        compliant: z.boolean(),
        details: z.object({ ruleSummaries: z.array(ruleSummary).default([]) }),
      }),
    )
    .optional(),
  taskException: z.object({ exceptionMessage: z.string() }).optional(),
});

const report = z.object({
  report: z.object({
    buildInformation: z.object({
      releaseDetails: z.array(z.object({ id: z.string(), version: z.string() })),
    }),
    jobs: z.array(job),
  }),
});

/**
 * The verdicts in a report of `--format json`, `path` as the program wrote it; null for output that
 * is no report, as when the program ended half-way.
 */
export function parseReport(output: string): PdfaVerdict[] | null {
  const parsed = report.safeParse(parseJson(output));
  if (!parsed.success) return null;
  const { buildInformation, jobs } = parsed.data.report;
  const core = buildInformation.releaseDetails.find(({ id }) => id === 'core');
  return jobs.map((entry) => toVerdict(entry, core?.version ?? ''));
}

function toVerdict(entry: z.infer<typeof job>, version: string): PdfaVerdict {
  const common = { path: entry.itemDetails.name, version };
  const [result] = entry.validationResult ?? [];
  if (!result) {
    const reason = entry.taskException?.exceptionMessage ?? 'no result';
    return { ...common, profile: '', compliant: null, failedRules: [reason] };
  }
  const failed = result.details.ruleSummaries.filter(({ ruleStatus }) => ruleStatus === 'FAILED');
  return {
    ...common,
    profile: result.profileName.replace(/ validation profile$/, ''),
    compliant: result.compliant,
    failedRules: failed.map((rule) => `${rule.clause}-${rule.testNumber}: ${rule.description}`),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
