import { getTranslations } from "next-intl/server";
import { webRequest } from "#casework/request.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { STATUS } from "./status.ts";

type Reason = Exclude<keyof typeof STATUS, "signed_out" | "key_reused" | "other_origin">;

/** The page that says no: what does not exist and what may not be seen are the same page. */
export async function RefusedView({ why, statusIsSet }: { why: Reason; statusIsSet?: boolean }) {
  const say = await getTranslations("refused");
  const request = webRequest();
  if (request && !statusIsSet) request.status = STATUS[why];
  return (
    <>
      <title>{say(`${why}.tab`)}</title>
      <PageHead title={say(`${why}.heading`)} />
      <p>{say(`${why}.sentence`)}</p>
      {why === "failed" && request && <p>{say("number", { reference: request.reference })}</p>}
      <p>
        <a href="/">{say("back")}</a>
      </p>
    </>
  );
}
