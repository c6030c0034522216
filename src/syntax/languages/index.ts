import { python } from "./python.ts";
import type { LanguageReader } from "./reader.ts";
import { typescript } from "./typescript.ts";

/** One line a language. */
export const readers: readonly LanguageReader[] = [typescript, python];
