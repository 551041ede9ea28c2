import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findLastEntry } from "#db/records/entries.ts";
import { listUsers, type User } from "#db/records/users.ts";
import type { Scope } from "#domain/access/actor.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { staffNames } from "./staff-names.ts";

/** Who may carry files: of a file's office, or of all offices of whoever asks. */
export const listAssignees = query({
  name: "assignees.list",
  input: z.object({ caseNumber: caseNumber.optional() }),
  async ask({ scope, input, reader }) {
    const file = input.caseNumber === undefined ? undefined : await findCase(reader, scope, input.caseNumber);
    const offices = file ? [file.officeId] : scope.offices;
    const able = (await listUsers(reader)).filter((user) => mayCarry(user, offices));
    const names = await staffNames(
      reader,
      able.map(({ id }) => id),
    );
    return {
      file: file && {
        caseId: file.id,
        officeId: file.officeId,
        caseNumber: file.number,
        pseudonym: file.pseudonym,
        version: file.version,
        assigneeId: file.assigneeId,
        seen: (await findLastEntry(reader, file.chain))?.chainSeq ?? 0,
      },
      assignees: able
        .map(({ id }) => ({ id, name: names.get(id)?.name ?? "", short: names.get(id)?.short ?? "" }))
        .sort((one, other) => one.name.localeCompare(other.name)),
    };
  },
  shows: ({ file }) => (file ? [{ caseId: file.caseId, officeId: file.officeId }] : []),
});

/** Caseworkers and supervisors of an office who still work there. */
export const mayCarry = ({ disabledAt, offices, roles }: User, among: Scope["offices"]): boolean =>
  disabledAt === null &&
  offices.some((office) => among.includes(office)) &&
  roles.some((role) => role === "caseworker" || role === "supervisor");
