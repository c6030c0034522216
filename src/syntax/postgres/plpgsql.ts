import type { PlpgsqlBody, PlpgsqlStatement } from "../sql.ts";
import type { PostgresGrammar } from "./grammar.ts";
