import { mkdirSync, writeFileSync } from "node:fs";
import { checkOnLaptop } from "./laptop.ts";

mkdirSync("demo", { recursive: true });

say("1. On the laptop, before the push", "slipway check --base main");
const laptop = checkOnLaptop();
console.log(laptop.colored);
keep("report.txt", laptop.plain);

function say(title: string, command: string): void {
  console.log(`\n━━ ${title}\n   $ ${command}\n`);
}

function keep(file: string, text: string): void {
  writeFileSync(`demo/${file}`, text);
  console.log(`   written: demo/${file}`);
}
