const { boundaries } = require('./rules/boundaries.cjs');
const { boundaries: known } = require('./rules/known-offenders.json');

module.exports = {
  forbidden: boundaries(known),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^dist/'] },
    // `aktei-source` leads the doors of package.json to the sources, so that no build is needed.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['aktei-source', 'import', 'node', 'default', 'types'],
    },
  },
};
