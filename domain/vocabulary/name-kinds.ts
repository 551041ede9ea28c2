/** What kind of name it is; every one of them is sealed. */
export const NAME_KINDS = ["official", "native_script", "former", "alias", "cover"] as const;

export type NameKind = (typeof NAME_KINDS)[number];
