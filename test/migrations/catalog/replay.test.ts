import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { described, replay, startServer, type Server } from "./replay.ts";
import { scripts } from "./server-scripts.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe("after a script, the catalog says what the server says", () => {
  it.each(Object.entries(scripts))("%s", async (_, sql) => {
    expect(described(replay(sql))).toEqual(await server.describe(sql));
  });
});
