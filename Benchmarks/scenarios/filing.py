"""What is typed at `filing demo`, and the same at the reference grid in C.

SCENARIOS: name -> dict in the format of ../harness/README.md.  `round` is one turn of every kind of key; `steps`
are four of them.  Folders and programs come from the environment: FILING_BINARY, BENCH_FOLDER (scratch: database,
data, reference programs).

Tags: digit, commit (Enter), move (within a row), row (to another row), scroll (to a row out of sight), page; jump
is only on the way and not measured.
"""
import os
import sqlite3

FOLDER = os.environ.get("BENCH_FOLDER", "/tmp")
FILING = os.environ.get("FILING_BINARY", "filing")
DATABASE = FOLDER + "/bench.db"


def keys(text, tag):
    return {"type": text, "tag": tag}


def typing(number, rows, top, down):
    """Numbers into every other row, from the first one on; `down` follows each Enter."""
    row = [keys(number, "digit"), keys("<Enter>", "commit"), keys(down, "row")]
    return [keys(top, "jump")] + [{"repeat": rows, "do": row}]


def turn(rows, top, to_edge, over_edge):
    """One turn: no pass types the number that a cell holds already, for that would change nothing."""
    moves = {"repeat": 2, "do": [keys("<Right>" * 3 + "<Left>" * 3, "move")]}
    return [
        *typing("1234", rows, top, "<Down>"), *typing("4321", rows, top, "<Down>"),
        keys(top, "jump"), moves,
        keys(top, "jump"), keys("<PgDn>" * 2 + "<PgUp>" * 2, "page"),
        keys(top + to_edge, "jump"), keys(over_edge * 4, "scroll"),
    ]


def desk(name, rows, cols, typed_rows, school="4114000002"):
    """The 承接任务 page of a school, the cursor in the column 学校自筹."""
    one = turn(typed_rows, "<C-Home>", "<PgDn>", "<Down>")
    return {
        "name": name, "cmd": [FILING, "demo", "--database", DATABASE],
        "rows": rows, "cols": cols, "gap_ms": 20, "ready": "登录.*退出",
        "setup": [{"raw": school + "\r"}, {"raw": "demo2020\r"}, {"wait": "汇总金额"}, "<C-Home><Home><Right>"],
        "round": one, "steps": [{"repeat": 4, "do": one}],
        "checks": [{"wide": True}, {"regex": "任务数量 \\d+ 个"}, {"absent": "!"}],
    }


def reference(name):
    """The reference grid: there Up leads over the edge after a page down."""
    one = turn(8, "<Home>", "<PgDn>", "<Up>")
    return {
        "name": name, "cmd": [FOLDER + "/ncdurable", FOLDER + "/grid.csv"], "rows": 40, "cols": 120, "gap_ms": 20,
        "env": {"NCDURABLE_FILE": FOLDER + "/ncdurable.records"}, "ready": "总计 2404894",
        "round": one, "steps": [{"repeat": 4, "do": one}], "checks": [{"wide": True}],
    }


def desks_of_many(count):
    """As many desks, each of a school of its own that has not submitted: an account has only a few sessions."""
    database = sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)
    schools = database.execute("""
        SELECT code FROM school JOIN account ON account.name = code LEFT JOIN filing ON filing.school = code
        WHERE in_force IS NULL AND coalesce(version_count, 0) = 0 AND NOT must_change_password
        ORDER BY code LIMIT ?""", (count,)).fetchall()
    if len(schools) < count:
        raise RuntimeError(f"only {len(schools)} schools have not submitted")
    return [desk("grid/filing", 40, 120, 8, school) for school, in schools]


SCENARIOS = {
    scenario["name"]: scenario for scenario in [
        desk("grid/filing", 40, 120, 8), desk("small/filing", 24, 80, 4), reference("grid/reference"),
    ]
}
