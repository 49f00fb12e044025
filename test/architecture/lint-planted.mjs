// Lints texts under the real configuration, as if they stood in the given files. Reads a list of
// { path, text } from standard input, writes what was said of each and every sentence there is. The
// rules that need types are left out: the files do not exist. With --nobody-excepted the files that
// are known to offend are judged like all others.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { sentences } from '../../rules/eslint-plugin.mjs';
import known from '../../rules/known-offenders.json' with { type: 'json' };

const withoutTypes = {
  ...tseslint.configs.disableTypeChecked,
  languageOptions: { parserOptions: { project: false, projectService: false } },
};
const everybody = Object.entries(known.lint).map(([rule, files]) => ({
  files,
  rules: { [rule]: 'error' },
}));

const eslint = new ESLint({
  overrideConfig: process.argv.includes('--nobody-excepted')
    ? [withoutTypes, ...everybody]
    : [withoutTypes],
});

const findings = [];
for (const { path, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  findings.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
console.log(JSON.stringify({ findings, sentences }));
