/** What happens to a limit besides its rule: somebody has extended, stopped or begun it again, or it has lapsed. */
export const CLOCK_CHANGES = ["extended", "stopped", "restarted", "lapsed"] as const;

export type ClockChange = (typeof CLOCK_CHANGES)[number];
