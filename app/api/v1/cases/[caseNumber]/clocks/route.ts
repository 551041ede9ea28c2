import { answer } from "../../../answer.ts";
import { clocks } from "../../../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(clocks);
