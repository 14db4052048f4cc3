/** Sizes of the libraries that are measured; `BENCH_SIZES=1,1000` names others. */
export const sizes = (process.env['BENCH_SIZES'] ?? '1,100,1000').split(',').map(Number);
