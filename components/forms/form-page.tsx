import { getTranslations } from "next-intl/server";
import { v7 as uuidv7 } from "uuid";
import { Back } from "../ui/back.tsx";
import { Form, type FormProps } from "./form.client.tsx";
import type { FormWords } from "./form-words.ts";

export interface FormPageProps extends Omit<FormProps, "words" | "idempotencyKey" | "tabTitle"> {
  back?: { label: string; href: string };
  /** Without the application's name, which is added. */
  tabTitle?: string;
}

/** A page that is a form: Back, what is wrong, whose file, the act, the questions, the button. */
export async function FormPage({ back, tabTitle, ...form }: FormPageProps) {
  const brand = (await getTranslations("ui"))("brand");
  return (
    <>
      {back && <Back {...back} />}
      <Form
        {...form}
        tabTitle={`${tabTitle ?? form.title} · ${brand}`}
        idempotencyKey={uuidv7()}
        words={await formWords()}
      />
    </>
  );
}

export async function formWords(): Promise<FormWords> {
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
