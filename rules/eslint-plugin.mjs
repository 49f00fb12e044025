import { CUT_TEXT, cutTexts } from './cut-texts.mjs';
import {
  MORE_THAN_ONE_CALL,
  MORE_THAN_ONE_ROUTE,
  MORE_THAN_PLAIN,
  NO_USE_CASE,
  oneCallPerHandler,
  oneRoutePerController,
} from './handlers.mjs';
import * as syntax from './syntax.mjs';

/** A rule that reports whatever one of its selectors finds. */
function refusing(selectors) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) =>
      Object.fromEntries(
        Object.entries(selectors).map(([selector, message]) => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

/** The rules of this house that neither the compiler nor the import graph can keep. */
export const aktei = {
  rules: {
    'hidden-doors': refusing(syntax.hiddenDoors),
    'own-clock': refusing(syntax.ownClock),
    'clock-of-the-edge': refusing(syntax.clockOfTheEdge),
    'own-calendar': refusing(syntax.ownCalendar),
    entities: refusing(syntax.entities),
    'own-sessions': refusing(syntax.ownSessions),
    'place-of-sql': refusing(syntax.placeOfSql),
    parameters: refusing(syntax.parameters),
    'query-keys': refusing(syntax.queryKeys),
    'kept-input': refusing(syntax.keptInput),
    'cut-texts': cutTexts,
    'one-call-per-handler': oneCallPerHandler,
    'one-route-per-controller': oneRoutePerController,
  },
};

/** Every sentence that a rule can say; each must have been said of a planted file. */
export const sentences = [
  ...Object.values(syntax).flatMap((selectors) => Object.values(selectors)),
  CUT_TEXT,
  MORE_THAN_ONE_CALL,
  MORE_THAN_ONE_ROUTE,
  MORE_THAN_PLAIN,
  NO_USE_CASE,
];
