export { canonicalJson, digestOf, sha256 } from './canonical.js';
export { Clock, SystemClock } from './clock.js';
export {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  mean,
  multiply,
  rangeOf,
  subtract,
  toNumber,
  ZERO,
} from './fraction.js';
export { isId, newId } from './ids.js';
export { type Act, defineMachine, type Machine } from './machine.js';
export { checkMoney, type Money } from './money.js';
export { ok, type Result, RuleError, refuse, requireNone, unwrap, type Violation } from './result.js';
export { hasBidiControls, hasControls, tidyLine } from './text.js';
export { checkWindow, formatInstant, isOpen, isZone, type TimeWindow } from './time-window.js';
