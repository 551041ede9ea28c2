/** A form page lists its questions; the form draws them, and gives each its value and its problem back. */
export type Question =
  | TextQuestion
  | AreaQuestion
  | NumberQuestion
  | SelectQuestion
  | TilesQuestion
  | ChecksQuestion
  | WhenQuestion
  | MoreQuestions
  | GroupOfQuestions
  | RowsOfQuestions
  | HiddenAnswer;

export interface Option {
  value: string;
  label: string;
  /** A second, muted line. */
  second?: string;
  /** Asked only when this is chosen. */
  follow?: Question[];
  /** Not offered on a phone, where there is room for a few. */
  wide?: boolean;
  /** Under which words it stands among others of its kind, in a list to choose from. */
  group?: string;
  /** Of a list to choose from: the names of the questions that only this choice asks. */
  asks?: string[];
}

interface Asked {
  name: string;
  label: string;
  hint?: string;
  /** Being required is the rule; this one says "(optional)". */
  optional?: boolean;
  /** Only some choices of a list ask it: hidden beside the others, where the browser knows how. */
  byChoice?: true;
}

export interface TextQuestion extends Asked {
  kind: "text";
  value?: string;
  type?: "text" | "email" | "tel" | "password" | "date" | "time";
  /** The width shows what is expected. */
  width?: "date" | "name" | "full";
  maxLength?: number;
  /** Off, but for sign-in: nothing is kept on the device. */
  autoComplete?: "username" | "current-password" | "new-password" | "one-time-code";
  /** Places and organisations, never persons. */
  suggestions?: string[];
  /** The name of another question of the form that has the same suggestions: they are sent once. */
  suggestedAs?: string;
  /** `ltr` for numbers, codes and addresses of mail. */
  dir?: "auto" | "ltr";
  readOnly?: boolean;
}

export interface AreaQuestion extends Asked {
  kind: "area";
  value?: string;
  rows?: number;
}

export interface NumberQuestion extends Asked {
  kind: "number";
  value?: string;
  min?: number;
  max?: number;
}

/** Six to twelve choices; fewer are tiles, more a text with suggestions. */
export interface SelectQuestion extends Asked {
  kind: "select";
  value?: string;
  options: Option[];
  /** The words of the empty choice. Without it the first choice is chosen. */
  empty?: string;
}

export interface TilesQuestion extends Asked {
  kind: "tiles";
  value?: string;
  options: Option[];
  columns?: 1 | 2 | 3;
}

export interface ChecksQuestion extends Asked {
  kind: "checks";
  value?: string[];
  options: Option[];
}

/** Answers `NAME.how` (exact, about, unknown), `NAME.date`, `NAME.time`, `NAME.words`. */
export interface WhenQuestion extends Asked {
  kind: "when";
  value?: { how?: "exact" | "about" | "unknown"; date?: string; time?: string; words?: string };
  /** Only some of the three ways. */
  ways?: ("exact" | "about" | "unknown")[];
}

/** Closed until somebody opens it, or something in it is wrong. */
export interface MoreQuestions {
  kind: "more";
  label: string;
  questions: Question[];
}

export interface GroupOfQuestions {
  kind: "group";
  label: string;
  hint?: string;
  questions: Question[];
}

/** The same questions once for each row, as many as somebody needs: `#` in a name is the row's number, from 0. */
export interface RowsOfQuestions {
  kind: "rows";
  name: string;
  /** "Person #", counted from 1 */
  label: string;
  /** Stands above the first row. */
  hint?: string;
  questions: Question[];
  /** Answers with which the first rows begin, by the name of their question. */
  given?: Record<string, string>[];
  rows: number;
  add: { label: string; by: number; most: number };
}

export interface HiddenAnswer {
  kind: "hidden";
  name: string;
  value: string;
}
