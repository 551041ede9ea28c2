import { getTranslations } from "next-intl/server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SIGN_INS } from "#casework/installation/demonstration.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { submit } from "./demonstration/submit.ts";

/** The demonstration's password, and a button for each role. */
export async function Demonstration({ wait }: { wait: number | undefined }) {
  const say = await getTranslations("signIn.demonstration");
  return (
    <div className="form-page">
      <Notice title={say("title")}>
        <p>
          {say("password")} <code>{DEMONSTRATION_PASSWORD}</code>
        </p>
        {wait && <p>{say("wait", { seconds: wait })}</p>}
        <form action={submit} className="acts">
          {DEMONSTRATION_SIGN_INS.map((key) => (
            <Button key={key} name="as" value={key}>
              {say(`as.${key}`)}
            </Button>
          ))}
        </form>
      </Notice>
    </div>
  );
}
