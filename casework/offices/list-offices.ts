import { z } from "zod";
import { listOffices as offices } from "#db/records/organisation.ts";
import { query } from "../door.ts";

/** All offices: their names are known to all staff. */
export const listOffices = query({
  name: "offices.list",
  input: z.object({}),
  ask: ({ reader }) => offices(reader),
});
