import { z } from "zod";
import { findApproval } from "#db/records/approvals.ts";
import { listMakers } from "#db/records/makers.ts";
import { query } from "../door.ts";
import { toldApproval } from "./told-approval.ts";

/** One request with everything in it, for whoever shall approve it, has asked it, or works with the file. */
export const showApproval = query({
  name: "approval.show",
  input: z.object({ id: z.string() }),
  async ask({ actor, scope, input, reader, now }) {
    const found = await findApproval(reader, scope, input.id);
    const makers = await listMakers(reader, actor.userId);
    return { ...(await toldApproval(reader, actor, found, { now, makers })), asOf: now };
  },
  shows: ({ file, officeId }) => [{ ...(file && { caseId: file.caseId }), ...(officeId && { officeId }) }],
});

export type ShownApproval = Awaited<ReturnType<typeof showApproval>>;
