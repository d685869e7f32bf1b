export default async function globalTeardown() {
  globalThis.removeTestPostgres?.();
}
