import type { User } from "#db/records/users.ts";

/**
 * Who is told of a limit: whoever carries the file, if they still work here; else the supervisors of its office; and where
 * it has none, all who work with files there. A limit is never told to nobody.
 */
export function whoIsTold(
  { assigneeId, officeId }: { assigneeId: string | null; officeId: string },
  active: readonly User[],
): User[] {
  const carries = active.filter(({ id }) => id === assigneeId);
  if (carries.length > 0) return carries;
  const there = active.filter(({ offices }) => offices.includes(officeId));
  const supervisors = there.filter(({ roles }) => roles.includes("supervisor"));
  return supervisors.length > 0 ? supervisors : there;
}
