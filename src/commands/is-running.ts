/** Whether another process has this id; NaN is none. */
export function isRunning(id: number): boolean {
  if (!id || id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
