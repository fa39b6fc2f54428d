#!/usr/bin/env python3
"""The figures that filing promises, measured beside a C program that does the least that the same keys need.

    bench.py [--quick] [--json FILE]        FILING_BINARY and BENCH_FOLDER as run.sh sets them

Both programs run at the same time, each in its own terminal, and are typed at in turns: whatever else the
machine does falls on both.  Times are medians over all turns; bytes and ratios of bytes are exact.  Exit status 1
when a limit is exceeded, 2 when something could not be measured.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, HERE + "/harness", HERE + "/scenarios"]
import ptybench                                              # noqa: E402
import filing                                                # noqa: E402
import province                                              # noqa: E402

TAGS = ["digit", "commit", "move", "row", "scroll", "page"]
NAMES = {"digit": "digit typed", "commit": "Enter, made durable", "move": "move within the row",
         "row": "move to another row", "scroll": "move over the edge", "page": "page"}
TIME_LIMITS = {"digit": 1.5, "commit": 1.5, "move": 1.5, "row": 1.5}
BYTE_LIMITS = {"digit": 130, "move": 80, "row": 320, "scroll": 480, "page": 1800}
SESSIONS = 20
BLOCK_ROWS, REPEATS, REPEATS_PER_SECOND = 71, 10_000, 1_000


# ------------------------------------------------------------------ typing --
class Typist:
    """A program ready to be typed at, with what each kind of key cost it."""

    def __init__(self, scenario):
        self.scenario, self.records, self.cpu = scenario, [], {}
        self.session, _ = ptybench.start_once(scenario)
        ptybench.send_keys(self.session, ptybench.flatten(scenario.get("setup", [])), 0.05, 0.6, {})
        self.session.settle(0.2, 3)
        self.pids = ptybench.proc_tree(self.session.pid)

    def type(self, actions):
        """Types keys of one tag."""
        before = ptybench.cpu_ns(self.pids)
        gap = self.scenario["gap_ms"] / 1000
        self.records += ptybench.send_keys(self.session, actions, gap, 0.6, {})
        spent = ptybench.cpu_ns(self.pids) - before
        keys, total = self.cpu.get(actions[0][1], (0, 0))
        self.cpu[actions[0][1]] = (keys + len(actions), total + spent)

    def finish(self):
        """Closes the program.  -> {tag: figures}"""
        if not self.session.alive:
            raise RuntimeError(f"{self.scenario['name']} ended early:\n{self.session.sync().display()}")
        screen = self.session.sync()
        failed = [c["check"] for c in ptybench.run_checks(self.scenario["checks"], screen, {}) if not c["ok"]]
        if failed or screen.unknown:
            raise RuntimeError(f"{self.scenario['name']}: {failed} {dict(screen.unknown)}\n{screen.display()}")
        self.session.close()
        keys = list(ptybench.analyse(self.session, self.records))
        figures = {tag: ptybench.summarise([k for k in keys if k["tag"] == tag]) for tag in TAGS}
        for tag, figure in figures.items():
            count, spent = self.cpu[tag]
            figure["cpu_ms_per_1000_keys"] = round(spent / count / 1000, 2)
        count, spent = (sum(self.cpu[tag][i] for tag in ("digit", "commit", "row")) for i in (0, 1))
        figures["cpu_ms_per_1000_keys"] = round(spent / count / 1000, 2)
        return figures


def runs_of_one_tag(actions):
    """The actions cut where the tag changes."""
    runs = []
    for action in actions:
        if not runs or runs[-1][0][1] != action[1]:
            runs.append([])
        runs[-1].append(action)
    return runs


def type_in_turns(scenarios, turns):
    """Types the rounds of all scenarios, a few keys at a time in turns.  -> {name: figures}"""
    typists = [Typist(scenario) for scenario in scenarios]
    for _ in range(turns):
        for runs in zip(*(runs_of_one_tag(ptybench.flatten(t.scenario["round"])) for t in typists)):
            for typist, run in zip(typists, runs):
                typist.type(run)
    return {typist.scenario["name"]: typist.finish() for typist in typists}


# ------------------------------------------------------- starting, opening --
def make_sample(scenario):
    """Has the sample province made, and left in good order: a log to be read again would count as start."""
    session, _ = ptybench.start_once(scenario)
    session.write(b"\x11")
    session.settle(1, 5)
    session.close()


def starts(scenarios, count):
    """Milliseconds from the start to the first full frame.  -> {name: list}"""
    taken = {scenario["name"]: [] for scenario in scenarios}
    for turn in range(count + 1):
        for scenario in scenarios:
            session, start = ptybench.start_once(scenario)
            session.close()
            if turn > 0:                                     # the first one warms the page cache
                taken[scenario["name"]].append(start["paint_ms"])
    return taken


def password_check():
    """Milliseconds of one password check by libsodium alone."""
    return float(subprocess.check_output([filing.FOLDER + "/pwhash"]))


def openings(scenario, count):
    """Milliseconds from the password's Enter to the last byte of the grid, with those of the hash alone."""
    taken, hashes = [], []
    for _ in range(count):
        hashes.append(password_check())
        session, _ = ptybench.start_once(scenario)
        gap = scenario["gap_ms"] / 1000
        ptybench.send_keys(session, ptybench.flatten(["4114000002<Enter>demo2020"]), gap, 0.6, {})
        record = ptybench.send_keys(session, ptybench.flatten(["<Enter>"]), 0.1, 5, {})[0]
        _, _, pressed, first, end, _ = record
        if "汇总金额" not in session.sync().display():
            raise RuntimeError("the grid did not open:\n" + session.sync().display())
        taken.append((session.chunks[end - 1][0] - pressed) / ptybench.MS)
        session.close()
    return taken, hashes


def memory_among_many(scenarios):
    """KiB of each of the programs that stand idle on the grid.  -> list of {pss_kib, private_kib, …}"""
    typists = [Typist(scenario) for scenario in scenarios]
    found = [ptybench.memory(typist.pids) for typist in typists]
    for typist in typists:
        typist.session.close()
    return found


# ------------------------------------------------------ blocks, held keys --
def answer_ms(session, written, quiet):
    """Writes these bytes, waits until nothing comes any more.  -> ms to the last byte of the answer"""
    while session.take():
        pass
    before = len(session.chunks)
    start = session.write(written)
    if session.read(5):
        while session.read(quiet):
            pass
    if len(session.chunks) == before:
        raise RuntimeError("no answer; the screen was:\n" + session.sync().display())
    return (session.chunks[-1][0] - start) / ptybench.MS


def pastings(scenario, count):
    """Milliseconds to the preview of a block of amounts and from its Enter to the drawn grid, added up."""
    session, taken = Typist(scenario).session, []
    for turn in range(1, count + 1):
        line = "\t".join(str(turn * number) for number in (1, 2, 3, 4))
        block = "\r\n".join([line] * BLOCK_ROWS)
        preview = answer_ms(session, f"\x1b[200~{block}\x1b[201~".encode(), 0.5)
        applied = answer_ms(session, b"\r", 0.5)
        if f"汇总金额 {turn * 10 * BLOCK_ROWS} 万元" not in session.sync().display():
            raise RuntimeError("the block did not land:\n" + session.sync().display())
        taken.append(preview + applied)
    session.close()
    return taken


def held_key_lag(scenario):
    """Milliseconds from the last of many repeats of an arrow key to the last byte drawn for it."""
    session = Typist(scenario).session
    period, keys = 10_000 * ptybench.MS // REPEATS_PER_SECOND, [b"\x1b[B", b"\x1b[A"]
    start = ptybench.now()
    for batch in range(REPEATS // 10):
        while ptybench.now() < start + batch * period:
            session.read(max(0, start + batch * period - ptybench.now()) / 1e9)
        written = session.write(keys[batch // 7 % 2] * 10)
    while session.read(0.5):
        pass
    session.close()
    return (session.chunks[-1][0] - written) / ptybench.MS


# ------------------------------------------------------------------ report --
class Report:
    """Rows of the table: a figure, ours, the reference's, their ratio, and the limit of one of them."""

    def __init__(self):
        self.rows = []

    def ratio(self, name, unit, ours, theirs, limit):
        """A figure that is limited, if at all, in its ratio to the reference's."""
        ratio = ours / theirs
        self._add(name, unit, ours, theirs, ratio, limit and f"{limit:g} x", limit is None or ratio <= limit)

    def value(self, name, unit, ours, limit, theirs=None):
        """A figure that is limited itself."""
        self._add(name, unit, ours, theirs, theirs and ours / theirs, f"{limit:.4g}", ours <= limit)

    def _add(self, name, unit, ours, theirs, ratio, limit, fits):
        def rounded(value):
            return None if value is None else round(value, 3)

        self.rows.append({"figure": name, "unit": unit, "ours": rounded(ours), "reference": rounded(theirs),
                          "ratio": rounded(ratio), "limit": limit, "ok": fits})

    def table(self):
        def text(value):
            return "" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)

        lines = [("figure", "unit", "ours", "reference", "ratio", "limit", "")]
        for row in self.rows:
            verdict = "" if row["limit"] is None else "ok" if row["ok"] else "OVER"
            lines.append((*(text(row[k]) for k in lines[0][:6]), verdict))
        widths = [max(len(line[i]) for line in lines) for i in range(7)]
        shown = ["  ".join(cell.ljust(w) if i in (0, 1, 6) else cell.rjust(w)
                           for i, (cell, w) in enumerate(zip(line, widths))).rstrip() for line in lines]
        return "\n".join([shown[0], "-" * sum(widths + [12])] + shown[1:])


def fill(report, figures):
    names = ("grid/filing", "grid/reference", "small/filing")
    ours, theirs, small = (figures["typing"][name] for name in names)
    for tag in TAGS:
        report.ratio(f"{NAMES[tag]}: key to last byte", "ms", ours[tag]["last_ms"]["median"],
                     theirs[tag]["last_ms"]["median"], TIME_LIMITS.get(tag))
    report.ratio("CPU, digits, Enter and rows", "ms/1000 keys", ours["cpu_ms_per_1000_keys"],
                 theirs["cpu_ms_per_1000_keys"], 2)
    for tag in TAGS:
        report.ratio(f"{NAMES[tag]}: CPU", "ms/1000 keys", ours[tag]["cpu_ms_per_1000_keys"],
                     theirs[tag]["cpu_ms_per_1000_keys"], None)
    report.value("digit typed: bytes over the achievable", "x", ours["digit"]["ratio_best"],
                 theirs["digit"]["ratio_best"], theirs["digit"]["ratio_best"])
    for tag in TAGS:
        report.ratio(f"{NAMES[tag]}: bytes", "bytes", ours[tag]["bytes"]["mean"], theirs[tag]["bytes"]["mean"], None)
    for tag, limit in BYTE_LIMITS.items():
        report.value(f"{NAMES[tag]}: bytes at 24x80", "bytes", small[tag]["bytes"]["mean"], limit)
    medians = {name: statistics.median(taken) for name, taken in figures["starts_ms"].items()}
    report.ratio("start to log-in screen painted", "ms", medians["grid/filing"], medians["grid/reference"], 3)
    hashing = statistics.median(figures["password_check_ms"])
    report.value("password's Enter to grid, without the hash", "ms",
                 statistics.median(figures["openings_ms"]) - hashing, 100)
    report.value(f"block of {BLOCK_ROWS}x4 pasted, applied and drawn", "ms", statistics.median(figures["pastings_ms"]), 50)
    report.value(f"{REPEATS} repeats of a key, {REPEATS_PER_SECOND} in a second: left behind", "ms",
                 figures["held_key_lag_ms"], 100)
    for kind, name, limit in (("pss_kib", "proportional", 4), ("private_kib", "private", 3)):
        mean = statistics.fmean(m[kind] for m in figures["memory_kib"]) / 1024
        report.value(f"memory of one among {SESSIONS} idle: {name}", "MiB", mean, limit)
    province.fill(report, figures["province"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer turns")
    parser.add_argument("--json", help="where the figures go")
    options = parser.parse_args()
    grid, small, reference = (filing.SCENARIOS[n] for n in ("grid/filing", "small/filing", "grid/reference"))
    try:
        make_sample(grid)
        figures = {
            "host": ptybench.host(), "quick": options.quick,
            "starts_ms": starts([grid, reference], 8 if options.quick else 30),
            "typing": type_in_turns([grid, reference], 1 if options.quick else 5) | type_in_turns([small], 1),
            "memory_kib": memory_among_many(filing.desks_of_many(SESSIONS)),
        }
        figures["pastings_ms"] = pastings(filing.desks_of_many(1)[0], 3 if options.quick else 9)
        figures["held_key_lag_ms"] = held_key_lag(grid)
        figures["province"] = province.figures(filing.DATABASE, options.quick, password_check)
        figures["openings_ms"], figures["password_check_ms"] = openings(grid, 3 if options.quick else 9)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    report = Report()
    fill(report, figures)
    print(report.table())
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"table": report.rows} | figures, file, ensure_ascii=False, indent=1)
    sys.exit(0 if all(row["ok"] for row in report.rows) else 1)


if __name__ == "__main__":
    main()
