/** Blocks the thread: for `exit` handlers, where nothing asynchronous runs any more. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
