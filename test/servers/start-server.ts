import { execFileSync, spawn } from "node:child_process";
import { chownSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import postgres from "postgres";
import { binariesOf } from "./binaries.ts";

export interface TestServer {
  readonly major: number;
  /** A connection of its own; `notices` are what the server says besides answers, down to DEBUG1. */
  connect(notices?: (text: string) => void): postgres.Sql;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

/** Starts an empty server on a free port of this machine. */
export async function startServer(major: number): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), `postgresql-${major}-`));
  const bin = join(isRoot ? copyOf(binariesOf(major), home) : binariesOf(major), "bin");
  const data = join(home, "data");
  if (isRoot) chownSync(home, nobody.uid, nobody.gid);
  const how = { ...(isRoot ? nobody : {}), cwd: home, env: { LC_ALL: "C", TZ: "UTC", PATH: "" } };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...how,
    stdio: "ignore",
  });
  const port = await freePort();
  const settings = [
    "fsync=off",
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${home}`,
    `port=${port}`,
    "wal_level=logical",
  ];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings.flatMap((one) => ["-c", one])], {
    ...how,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await untilReady(server.stderr);
  const connections: postgres.Sql[] = [];
  return {
    major,
    connect(notices = () => undefined) {
      const sql = postgres({
        host: "127.0.0.1",
        port,
        user: "postgres",
        database: "postgres",
        max: 1,
        fetch_types: false,
        onnotice: ({ message }) => notices(message ?? ""),
      });
      connections.push(sql);
      return sql;
    },
    async stop() {
      await Promise.all(connections.map((sql) => sql.end({ timeout: 1 })));
      server.kill("SIGINT");
      if (server.exitCode === null) await once(server, "exit");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Nobody may not be let into the folder that this repository lies in. */
function copyOf(binaries: string, home: string): string {
  const copy = join(home, "native");
  cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function untilReady(log: NodeJS.ReadableStream): Promise<void> {
  let said = "";
  for await (const text of log) {
    said += String(text);
    // Read on, or the server would wait for somebody to read.
    if (said.includes("ready to accept connections")) return void log.resume();
  }
  throw new Error(`the server did not start: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
