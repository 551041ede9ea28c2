import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice.tsx";
import { settings } from "#env";

/** The link by which somebody chooses their password: to be handed over by a safe way. */
export async function InvitationLink({ token, email }: { token: string; email: string }) {
  const say = await getTranslations("invitation");
  return (
    <Notice tone="settled" title={say("linkTitle", { email })} focus>
      <p>{say("linkLead")}</p>
      <p>
        <code>
          <bdi dir="ltr">{`${settings().BASE_URL}/invitation/${token}`}</bdi>
        </code>
      </p>
    </Notice>
  );
}
