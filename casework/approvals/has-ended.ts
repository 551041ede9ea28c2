/** Whether the time in which a request could be answered is over. */
export const hasEnded = ({ endsAt }: { endsAt: Date }, now: Date): boolean => endsAt <= now;
