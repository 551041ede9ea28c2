import { answer } from "../answer.ts";
import { elsewhere } from "../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(elsewhere);
