import { z } from "zod";
import { query } from "../door.ts";
import { viewsOf } from "./my-lists.ts";

/** The views of the files that one keeps. */
export const listViews = query({
  name: "views.list",
  input: z.object({}),
  ask: ({ actor, reader }) => viewsOf(reader, actor),
});
