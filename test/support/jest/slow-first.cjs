// On a clean checkout Jest knows no durations and begins with the largest files. These take by far the longest: begun
// late, one of them would run on alone while the other cores have nothing to do.
const { default: Sequencer } = require('@jest/test-sequencer');

const SLOW = [
  'test/browser/every-page',
  'test/e2e/stages/killed-worker',
  'test/browser/review',
  'test/browser/kill',
  'test/browser/decide',
  'test/e2e/submissions/kill-nine',
  'test/e2e/pilots/run-pilot',
  'test/e2e/search/meilisearch',
  'test/e2e/cli/',
  'test/e2e/review/leaks',
  'test/e2e/matching/leaks',
  'test/e2e/pilots/review-pilot',
  'test/e2e/decisions/whole-round',
  'test/e2e/platform/built-server',
  'test/browser/',
  'test/architecture/dependencies',
  'test/e2e/submissions/deadline-race',
  'test/e2e/review/decision',
];

const placeOf = ({ path }) => {
  const place = SLOW.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return place === -1 ? SLOW.length : place;
};

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
