/** Build the copy that is the current folder, and print the peak memory of the process in bytes. */
import '../../src/commands/build.ts';

console.log(process.resourceUsage().maxRSS * 1024);
