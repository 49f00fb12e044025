// What the syntax of a file can give away, by rule: selectors and what to say about them. Each
// sentence stands here once, so that test/architecture can tell which of them has been proven.

const dateGetters =
  '/^[gs]et(UTC)?(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/';
const resolving = 'callee.property.name=/^(get|resolve|select|create)$/';
const decorated = 'callee.name=/^(Inject|InjectRepository|InjectDataSource)$/';

/** What the import graph cannot show: hidden ways from one module into another. */
export const hiddenDoors = {
  [`CallExpression[${resolving}] > ObjectExpression > Property:matches([key.name='strict'], [key.value='strict'])[value.value=false]`]:
    'A provider that is asked for with { strict: false } is taken past the face of its module.',
  [`CallExpression[${resolving}] > ObjectExpression > Property:matches([key.name='strict'], [key.value='strict'])[value.operator='!']`]:
    'A provider that is asked for with { strict: !1 } is taken past the face of its module.',
  [`CallExpression[${decorated}] > Literal`]:
    'A string as a token hides a dependency; use a class or an exported symbol.',
  [`CallExpression[${decorated}] > TemplateLiteral`]:
    'A template as a token hides a dependency; use a class or an exported symbol.',
  "Property[key.name='provide'] > :matches(Literal, TemplateLiteral).value":
    'A provider under a string hides a dependency; use a class or an exported symbol.',
  "CallExpression[callee.object.property.name='moduleRef'] > :matches(Literal, TemplateLiteral)":
    'A provider that is asked for by a string hides a dependency.',
  "CallExpression[callee.name='forwardRef']": 'forwardRef hides a circle of modules.',
  'ImportExpression > :not(Literal).source': 'An import whose name is computed is in no graph.',
};

/** Only the kernel asks the system for the time. */
export const ownClock = {
  "NewExpression[callee.name='Date'][arguments.length=0]":
    'Take the time from ctx.now; at the edge of the process from currentTime() of the kernel.',
  "MemberExpression[object.name='Date']:matches([property.name='now'], [property.value='now'])":
    'Date.now is the clock of the process; take the time from ctx.now.',
  "CallExpression[callee.name='Date']": 'Date() is the clock of the process as a text.',
  "NewExpression[callee.property.name='Date']": 'A Date by another way is the same clock.',
};

/** Who may take the time from the kernel stands in eslint.config.mjs. */
export const clockOfTheEdge = {
  "ImportSpecifier[imported.name='currentTime']":
    'Only the edge of the process may ask for the time; take it from ctx.now.',
};

/** Of TypeORM a repository asks for what one object is; see ADR 0025. */
export const entities = {
  "MemberExpression[object.property.name='tx'][property.name!='getRepository']":
    'SQL goes through rows, one and exec; the connection is the matter of the database room.',
  "VariableDeclarator[init.property.name='tx']":
    'A transaction that has another name is asked for anything; ask ctx.tx on the spot.',
  "ObjectPattern > Property[key.name='tx']":
    'A transaction out of its ctx is asked for anything; ask ctx.tx on the spot.',
  "MemberExpression[object.callee.property.name='getRepository'][property.name!=/^(insert|findOneBy)$/]":
    'An entity is inserted or found by its key; what changes, locks, lists or joins is SQL.',
  ":not(MemberExpression) > CallExpression[callee.property.name='getRepository']":
    'A repository of TypeORM that is kept is asked for anything; ask it on the spot.',
};

const driver = '[source.value=/^pg(\\u002f|$)/]';

/** A client of the driver that nobody listens to ends the process when the database dies. */
export const ownSessions = {
  [`ImportDeclaration[importKind='value']${driver}`]:
    'A connection past the pool is opened by newSession or inSession of the database room; import types as types.',
  [`ImportExpression${driver}`]:
    'A connection past the pool is opened by newSession or inSession, not by a driver imported on the way.',
  [`:matches(ExportNamedDeclaration, ExportAllDeclaration)[exportKind='value']${driver}`]:
    'The driver is handed on by nobody: newSession and inSession open connections.',
};

/** Statements lie in persistence, and in the query of a use case that is itself one. */
export const placeOfSql = {
  "TaggedTemplateExpression[tag.name='sql']":
    'SQL stands in persistence/ or in the *.query.ts of a use case.',
  "CallExpression[callee.name='rawSql']":
    'Raw SQL stands in persistence/ or in the *.query.ts of a use case.',
};

/** Days, years and zones are counted in one place. */
export const ownCalendar = {
  [`MemberExpression[property.name=${dateGetters}]`]:
    'The parts of a moment depend on the zone; ask the calendar of the kernel.',
  'MemberExpression > CallExpression.object[callee.property.name=/^(toISOString|toJSON)$/]':
    'A piece of toISOString() is a day in UTC, not in Germany; ask the calendar of the kernel.',
  "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']":
    'Dates are written by the calendar of the kernel.',
  'MemberExpression[property.name=/^to(Locale)?(Date|Time)String$/]':
    'toDateString and its like write in the zone of the process.',
  "MemberExpression[property.name='toLocaleString']":
    'toLocaleString writes in the language and zone of the process.',
  "NewExpression[callee.name='Date'][arguments.length>1]":
    'new Date(year, month, …) is a moment in the zone of the process.',
  "MemberExpression[object.name='Date'][property.name='UTC']":
    'Days are put together by the calendar of the kernel.',
  "Literal[value='Europe/Berlin']": 'The zone of the town is said once.',
};

/** At most 4 parameters; constructors take up to 6 dependencies, beyond that a class is two. */
export const parameters = {
  'FunctionDeclaration[params.length>4]': 'A function of more than 4 parameters.',
  'ArrowFunctionExpression[params.length>4]': 'An arrow function of more than 4 parameters.',
  ':not(MethodDefinition) > FunctionExpression[params.length>4]':
    'A function expression of more than 4 parameters.',
  "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]":
    'A method of more than 4 parameters.',
  "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]":
    'More than 6 dependencies: this class is two.',
};

/** The web app spells the names of what it keeps in one place, or nobody finds what to renew. */
export const queryKeys = {
  'Property[key.name=/^(query|mutation)Key$/] > ArrayExpression.value':
    'The name of a kept answer is spelled in api/query-keys.ts.',
  'Property[key.name=/^(query|mutation)Key$/] > TSAsExpression.value > ArrayExpression':
    'The name of a kept answer is spelled in api/query-keys.ts, not beside it with as const.',
  'CallExpression[callee.property.name=/^(get|set|ensure)(Infinite)?Quer(y|ies)(Data|State|Defaults)$/] > ArrayExpression:first-child':
    'A kept answer is asked for and changed under a name of api/query-keys.ts.',
};

const imports = (name) => `Program:has(ImportSpecifier[imported.name='${name}'])`;
const control = 'JSXOpeningElement[name.name=/^(input|textarea|select)$/]';

/** What somebody types into a dialog is kept, or the end of a session takes it away. */
export const keptInput = {
  [`${imports('Dialog')} :matches(${control}, JSXOpeningElement[name.name='Field'])`]:
    'What is typed into a dialog is kept: a dialog with fields is a FormDialog.',
  [`${imports('FormDialog')} ${control}:not(:has(JSXSpreadAttribute > CallExpression[callee.name='bind']))`]:
    'A control of a FormDialog is bound to its draft: {...bind(name)}.',
};
