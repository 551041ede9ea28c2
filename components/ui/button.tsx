import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

export type ButtonKind = "filled" | "plain" | "outlined" | "grave" | "link";

export interface ButtonProps {
  kind?: ButtonKind;
  icon?: IconName;
  /** With an address it is a link that looks like a button. */
  href?: string;
  name?: string;
  value?: string;
  /** The id of the form it sends, where it stands outside of it. */
  form?: string;
  /** Where it sends the form, when that is another address than the form's own. */
  formAction?: string;
  /** The key that presses it. */
  shortcut?: string | undefined;
  children: ReactNode;
}

/** A verb and a noun. One filled button in view; there are no disabled ones. */
export function Button({
  kind = "plain",
  icon,
  href,
  name,
  value,
  form,
  formAction,
  shortcut,
  children,
}: ButtonProps) {
  const label = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (href !== undefined) {
    return (
      <a className="button" data-kind={kind} data-key={shortcut} href={href}>
        {label}
      </a>
    );
  }
  return (
    <button
      className="button"
      data-kind={kind}
      data-key={shortcut}
      type="submit"
      name={name}
      value={value}
      form={form}
      formAction={formAction}
    >
      {label}
    </button>
  );
}
