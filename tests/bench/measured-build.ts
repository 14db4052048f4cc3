/** Build the copy that is the current folder, and print what that took as the last line. */
import '../../src/commands/build.ts';

/** What a build took of the machine. */
export interface Measured {
  /** Peak memory of the process in bytes. */
  memory: number;
  /** Seconds of all cores together. */
  processor: number;
}

const { user, system } = process.cpuUsage();
const measured: Measured = {
  memory: process.resourceUsage().maxRSS * 1024,
  processor: (user + system) / 1e6,
};
console.log(JSON.stringify(measured));
