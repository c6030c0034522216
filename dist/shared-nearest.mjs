import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/nearest.ts
function nearest(word, known) {
  let best;
  for (let candidate of known) {
    let distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    (!best || distance < best.distance) && (best = { word: candidate, distance });
  }
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.word : void 0;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let next = [i];
    for (let j = 1; j <= b.length; j++) {
      let replace = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

export {
  nearest
};
