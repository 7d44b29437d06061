// The tests in a process that stays alive from one mutant to the next, and is told which one is at work.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

const ticksPerSecond = 100;

const number = mutant => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(mutant);
    return bytes;
};

export class Tests {
    #process; #socket; #waiting = new Map(); #number = 0; #failed = []; #passed = 0; #rest = Buffer.alloc(0);

    /** @param program the built tests; @param file where the number of the mutant at work stands */
    /** Of the last run, how many milliseconds each test took. */
    slowest = [];

    constructor(program, file) {
        this.program = program;
        this.file = file;
    }

    /** Makes a mutant the one at work; -1 for none. */
    #set(mutant) {
        // Written in place: the process has the file mapped.
        writeFileSync(this.file, number(mutant), { flag: "r+" });
    }

    async #begin(mutant, more) {
        writeFileSync(this.file, number(mutant));
        const server = createServer();
        await new Promise(done => server.listen(0, "127.0.0.1", done));
        const connected = new Promise(done => server.once("connection", done));
        const child = spawn(this.program, ["--server", "--client-host", "127.0.0.1", "--client-port", `${server.address().port}`, "--no-banner"], {
            // A mutant that gathers without end fails instead of taking the machine's memory.
            env: { ...process.env, ...more, STRYKER_MUTANT_FILE: this.file, DOTNET_GCHeapHardLimit: "0x60000000", DOTNET_DbgEnableMiniDump: "0" }, stdio: "ignore",
        });
        this.#process = child;
        child.once("exit", () => this.#ended(child));
        // What is worked out at the start may have no end either.
        const watch = setInterval(() => { if (this.#used() > 240) child.kill("SIGKILL"); }, 500);
        const ended = new Promise((_, fail) => child.once("exit", code => fail(new Error(`The tests ended with ${code} before they began.`))));
        try {
            this.#socket = await Promise.race([connected, ended]);
        } finally {
            clearInterval(watch);
            server.close();
        }

        this.#rest = Buffer.alloc(0);
        this.#socket.on("data", data => this.#read(data));
        this.#socket.on("error", () => { });
        await this.#ask("initialize", { processId: process.pid, clientInfo: { name: "mutate", version: "1" }, capabilities: { testing: { debuggerProvider: false } } });
    }

    #ended(child) {
        if (this.#process !== child) return;
        this.#process = undefined;
        for (const { fail } of this.#waiting.values()) fail(new Error("ended"));
        this.#waiting.clear();
    }

    #ask(method, params) {
        const id = ++this.#number;
        const text = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
        this.#socket.write(`Content-Length: ${text.length}\r\nContent-Type: application/testingplatform\r\n\r\n`);
        this.#socket.write(text);
        return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
    }

    #read(data) {
        this.#rest = Buffer.concat([this.#rest, data]);
        for (; ;) {
            const head = this.#rest.indexOf("\r\n\r\n");
            if (head < 0) return;
            const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.subarray(0, head).toString())[1]);
            if (this.#rest.length < head + 4 + length) return;
            const message = JSON.parse(this.#rest.subarray(head + 4, head + 4 + length).toString());
            this.#rest = this.#rest.subarray(head + 4 + length);
            if (message.method === "testing/testUpdates/tests") this.#see(message.params.changes ?? []);
            else if (message.id !== undefined && !message.method) {
                const waiting = this.#waiting.get(message.id);
                this.#waiting.delete(message.id);
                if (message.error) waiting?.fail(new Error(JSON.stringify(message.error)));
                else waiting?.done(message.result);
            }
        }
    }

    #see(changes) {
        for (const { node } of changes) {
            const state = node["execution-state"];
            if (node["time.duration-ms"] !== undefined) this.slowest.push([Math.round(node["time.duration-ms"]), node["display-name"].slice(-100)]);
            if (state === "passed") this.#passed++;
            else if (["failed", "error", "timed-out", "cancelled"].includes(state)) this.#failed.push(node["display-name"]);
        }
    }

    /** Seconds of processor time that the process has used. */
    #used() {
        if (!this.#process) return 0;
        try {
            const fields = readFileSync(`/proc/${this.#process.pid}/stat`, "utf8").split(") ")[1].split(" ");
            return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
        } catch {
            return 0;
        }
    }

    /** Runs the tests with a mutant at work, with at most so many seconds of processor time. */
    async run(mutant, atMost) {
        if (!this.#process) await this.#begin(-1, {});
        return await this.#try(mutant, atMost);
    }

    /** The same in a process of its own, in which it is at work from the start: for what is worked out once and kept. */
    async runFromTheStart(mutant, atMost) {
        this.end();
        try {
            await this.#begin(mutant, { MUTANT_FROM_THE_START: "1" });
        } catch {
            return { failed: [], passed: 0, ended: true, used: 0 };
        }

        const ran = await this.#try(mutant, atMost);
        this.end();
        return ran;
    }

    async #try(mutant, atMost) {
        this.#set(mutant);
        [this.#failed, this.#passed, this.slowest] = [[], 0, []];
        const before = this.#used();
        let endless = false;
        const watch = setInterval(() => {
            if (this.#used() - before > atMost) {
                endless = true;
                this.end();
            }
        }, 250);
        try {
            await this.#ask("testing/runTests", { runId: crypto.randomUUID() });
            return { failed: this.#failed, passed: this.#passed, used: this.#used() - before };
        } catch (error) {
            if (error.message !== "ended") throw error;
            return { failed: this.#failed, passed: this.#passed, endless, ended: !endless, used: 0 };
        } finally {
            clearInterval(watch);
        }
    }

    /** Ends the process; the next run begins another. */
    end() {
        const child = this.#process;
        child?.kill("SIGKILL");
        if (child) this.#ended(child);
    }
}
