import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "#auth/current-actor.ts";
import { homeOf } from "#domain/access/actor.ts";
import { page } from "./answer.tsx";

/** Leads home: the first of Dashboard, Today, Audit and Admin that one's roles open. */
export default page(async () => {
  const { roles } = await currentActor();
  redirect(homeOf(roles) as Route);
});
