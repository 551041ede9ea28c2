"use client";

import { useEffect, useState } from "react";

export interface PasswordProps {
  control: { id: string; name: string };
  autoComplete: string | undefined;
  show: string | undefined;
}

/** "Show" is there only when a script can do it. A password never comes back from the server. */
export function Password({ control, autoComplete, show }: PasswordProps) {
  const [shown, setShown] = useState<boolean>();
  useEffect(() => setShown(false), []);
  return (
    <div className="with-show">
      <input
        id={control.id}
        name={control.name}
        className="input-name"
        type={shown ? "text" : "password"}
        autoComplete={autoComplete ?? "off"}
        dir="ltr"
      />
      {shown !== undefined && (
        <button
          className="button"
          data-kind="link"
          type="button"
          aria-pressed={shown}
          aria-controls={control.id}
          onClick={() => setShown(!shown)}
        >
          {show}
        </button>
      )}
    </div>
  );
}
