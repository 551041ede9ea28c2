import { getTranslations } from "next-intl/server";
import { v7 as uuidv7 } from "uuid";
import { Back } from "../ui/back.tsx";
import { Form, type FormProps } from "./form.client.tsx";
import type { FormWords } from "./form-words.ts";

export interface FormPageProps
  extends Omit<FormProps, "words" | "idempotencyKey" | "consequences" | "tabTitle"> {
  back?: { label: string; href: string };
  /** Above a grave button: what will happen, who will see it, whether it can be undone. */
  consequences?: { what: string; seen: string; undo: string };
  /** Without the application's name, which is added. */
  tabTitle?: string;
}

/** A page that is a form: Back, what is wrong, whose file, the act, the questions, the button. */
export async function FormPage({ back, consequences, tabTitle, ...form }: FormPageProps) {
  const brand = (await getTranslations("ui"))("brand");
  return (
    <>
      {back && <Back {...back} />}
      <Form
        {...form}
        tabTitle={`${tabTitle ?? form.title} · ${brand}`}
        consequences={consequences && `${consequences.what} ${consequences.seen} ${consequences.undo}`}
        idempotencyKey={uuidv7()}
        words={await formWords()}
      />
    </>
  );
}

async function formWords(): Promise<FormWords> {
  const say = await getTranslations("forms");
  return {
    errorPrefix: say("errorPrefix"),
    problem: say("problem"),
    optional: say("optional"),
    recording: say("recording"),
    notSent: say("notSent"),
    sendAgain: say("sendAgain"),
    field: say("field"),
    yours: say("yours"),
    theirs: say("theirs"),
    exact: say("exact"),
    about: say("aboutWay"),
    notKnown: say("notKnown"),
    aboutHint: say("aboutHint"),
    aboutLabel: say("aboutLabel"),
    date: say("date"),
    time: say("time"),
    showPassword: say("showPassword"),
  };
}
