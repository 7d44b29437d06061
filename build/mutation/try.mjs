// Tries the mutants that were made, one at a time: those of a sample over all parts first, then part by part.
//   node try.mjs FOLDER [--sample K] [--only-sample] [--again] PART...
// FOLDER holds report.json (what Stryker made) and bench/ (the tests with the library that holds the mutants). What came out stands in tried.json there,
// and is taken up where it ended: a mutant is tried anew when its file changed, or, with --again, when it had survived.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { made } from "./made.mjs";
import { Tests } from "./tests.mjs";

const args = process.argv.slice(2);
const taken = (name, values) => { const at = args.indexOf(name); return at < 0 ? undefined : args.splice(at, 1 + values)[values]; };
const every = Number(taken("--sample", 1) ?? 1);
const onlySample = taken("--only-sample", 0) !== undefined;
const again = taken("--again", 0) !== undefined;
const [folder, ...parts] = args;

const keptAt = join(folder, "tried.json");
const tried = existsSync(keptAt) ? JSON.parse(readFileSync(keptAt, "utf8")) : {};
const save = () => writeFileSync(keptAt, JSON.stringify(tried, null, 1));
const order = key => Number(BigInt("0x" + createHash("sha1").update(`20261122 ${key}`).digest("hex").slice(0, 12)));

const mutants = made(folder).filter(m => m.compiled && parts.includes(m.part)).map(m => ({ ...m, order: order(m.key) }));
const sampled = m => m.order % every === 0;
// A sample that is ended early is a sample all the same: nothing but chance says what comes first in it.
mutants.sort((a, b) => sampled(b) - sampled(a) || (sampled(a) ? 0 : parts.indexOf(a.part) - parts.indexOf(b.part) || a.once - b.once) || a.order - b.order);
const todo = mutants.filter(m => (!onlySample || sampled(m)) && (!tried[m.key] || (again && tried[m.key].was === "survived")));

const program = join(folder, "bench/DischargeFlow.Rulebooks.Mutants");
const tests = new Tests(program, join(folder, "mutant-at-work"));
// A mutant in what is worked out once is at work from the start, in a process of its own.
const fromTheStart = new Tests(program, join(folder, "mutant-from-the-start"));
const none = -1;
async function control(when) {
    const ran = await tests.run(none, 600);
    if (ran.failed.length > 0 || ran.ended || ran.passed === 0) {
        console.log(`With no mutant at work the tests fail ${when}: ${ran.failed.join(", ") || `${ran.passed} passed`}`);
        return undefined;
    }

    if (process.env.MUTANTS_ONE_BY_ONE) console.log(`${ran.used} s\n` + tests.slowest.sort((a, b) => b[0] - a[0]).slice(0, 12).map(s => `    ${s.join(" ")}`).join("\n"));
    return ran;
}

await control("at first");
const usual = await control("a second time");
if (!usual) process.exit(1);
// Far more than the unchanged program needs, on any machine: what is used counts, not what a clock shows.
const atMost = Math.max(20, 4 * usual.used);
console.log(`${todo.length} to try; ${usual.passed} tests in ${usual.used.toFixed(1)} s of processor time; endless from ${atMost.toFixed(0)} s on`);

const began = Date.now();
let since = [];
for (const [i, mutant] of todo.entries()) {
    const ran = mutant.once ? await fromTheStart.runFromTheStart(mutant.id, 2 * atMost) : await tests.run(mutant.id, atMost);
    const was = ran.endless ? "endless" : ran.ended ? "killed" : ran.failed.length > 0 ? "killed" : ran.passed < usual.passed ? "unclear" : "survived";
    tried[mutant.key] = { was, by: ran.failed[0] ?? (ran.ended ? "the process ended" : undefined), sampled: sampled(mutant) ? every : undefined };
    if (!mutant.once) since.push(mutant.key);
    if (process.env.MUTANTS_ONE_BY_ONE) console.log(`  ${was} ${ran.used.toFixed(1)} s, ${((Date.now() - began) / 1000).toFixed(0)} s since the first: ${mutant.file}:${mutant.line} ${mutant.was.slice(0, 50)} → ${mutant.became.slice(0, 50)} ${ran.failed[0]?.slice(-90) ?? ""}`);
    // What one mutant left behind in the process must not kill the next ones.
    if (since.length >= 40 || i === todo.length - 1 || (mutant.once && i % 10 === 0)) {
        if (since.length > 0 && !await control(`after ${since.length} mutants, which are tried anew`)) {
            for (const key of since) if (tried[key].was === "killed") delete tried[key];
            tests.end();
        }

        since = [];
        save();
        console.log(`${i + 1} of ${todo.length}, ${((Date.now() - began) / 1000 / (i + 1)).toFixed(2)} s each, ${mutant.part}`);
    }
}

save();
tests.end();
process.exit(0);
