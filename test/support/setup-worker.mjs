// A database test that forgets cloneDatabase() must not reach the database of a developer, nor start one of its own.
const url = new URL(process.env.TEST_BASE_URL);
url.pathname = '/call_cloneDatabase_first';
process.env.DATABASE_URL = url.href;
