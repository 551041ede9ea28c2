import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { log } from "#casework/log.ts";
import { webRequest } from "#casework/request.ts";
import { AsKept } from "./as-kept.tsx";
import { reasonOf } from "./reason-of.ts";
import { RefusedView } from "./refused-view.tsx";
import { signInAddress } from "./sign-in-address.ts";

export type Search = Record<string, string | string[] | undefined>;
type Given<Params> = { params: Promise<Params>; searchParams: Promise<Search> };

/**
 * Makes a page that never throws to Next: with scripts off, Next's own answer to an error is an empty page. A refusal
 * becomes a view that says so, with its status; a bug becomes one with a reference number, and a line in the log.
 */
export function page<Params = Record<never, never>>(
  show: (asked: { params: Params; search: Search }) => Promise<ReactNode>,
) {
  return async ({ params, searchParams }: Given<Params>): Promise<ReactNode> => {
    try {
      const search = await searchParams;
      const shown = await show({ params: await params, search });
      return typeof search.kept === "string" ? <AsKept id={search.kept}>{shown}</AsKept> : shown;
    } catch (error) {
      unstable_rethrow(error); // a redirect is Next's own way
      const why = reasonOf(error);
      if (why === "signed_out") redirect(signInAddress(webRequest()?.address) as Route);
      if (why === "failed") log.error("A page failed.", { error });
      return <RefusedView why={why === "key_reused" ? "conflict" : why} />;
    }
  };
}
