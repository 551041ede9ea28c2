import { getTranslations } from "next-intl/server";
import { shownInvitation } from "#auth/invitation-cookie.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../answer.tsx";
import { InvitationLink } from "../../invitation-link.tsx";
import { FirstRunSteps } from "../steps.tsx";

/** The last step: the supervisor's link, for as long as its cookie lasts. */
export default page(async () => {
  const invitation = await shownInvitation();
  if (!invitation) throw notFound();
  const say = await getTranslations("firstRun");
  return (
    <>
      <FirstRunSteps at="done" />
      <PageHead title={say("doneTitle")} />
      <p>{say("doneLead")}</p>
      <InvitationLink {...invitation} />
      <p>
        <Button kind="filled" href="/sign-in">
          {say("signIn")}
        </Button>
      </p>
    </>
  );
});
