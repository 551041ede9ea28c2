import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { findFileNamed } from "../cases/find-file-named.ts";

/** The file of somebody of a family. @throws RuleBroken on `field` when no file goes by that name in this scope, or several do */
export const findRelative = (db: Db, scope: Scope, name: string, field: string): Promise<CaseFile> =>
  findFileNamed(db, scope, name, { field, none: "family.no_such_file", several: "family.several_files" });
