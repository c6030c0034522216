import { csharp } from "./csharp.ts";
import { elixir } from "./elixir.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { kotlin } from "./kotlin.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import type { LanguageReader } from "./reader.ts";
import { ruby } from "./ruby.ts";
import { typescript } from "./typescript.ts";

/** One line a language. */
export const readers: readonly LanguageReader[] = [typescript, python, ruby, go, java, kotlin, php, csharp, elixir];
