export { TcpLine } from './tcp-line.js';
export { tempDir } from './temp-dir.js';
export { ROUNDS_OF_A_RACE } from './rounds.js';
export { createTestApp } from './test-app.js';
export { testAttempt } from './test-attempt.js';
export {
  startTestCluster,
  TEST_ADMIN_URL,
  TEST_TEMPLATE,
  type TestCluster,
} from './test-cluster.js';
export { createTestDatabase, testCaller, type TestDatabase } from './test-database.js';
export { until } from './until.js';
export { settingsOf } from './settings-of.js';
export { waitsOf } from './waits.js';
