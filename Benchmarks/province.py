"""The province's figures: lists, totals, verdicts and workbooks over hundreds, thousands and ten thousands of schools.

The databases are made of the sample province and of schools that are written into its tables in bulk: lists, totals
and exports read these alone.  They stand in memory, so that the times are those "beside the fsync".
"""
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time

import ptybench
import filing

ROWS = 28
PROVINCES = [str(code) for code in
             [11, 12, 13, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
              63, 64, 65, 66]]
KINDS = ["中职", "专科高职", "本科高职", "其他主体"]
WORDS = ["示范", "晋阳", "汾河", "工业", "农林", "卫生", "交通", "机电", "财贸", "第一", "第二"]
ENDS = ["职业技术学院", "高等专科学校", "中等职业学校", "师范学校", "职业大学", "会计学校", "音乐学校"]
CITIES = ["太原", "大同", "长沙", "六安", "厦门", "蚌埠", "吕梁", "重庆", "乐山", "邯郸", "石家庄", "呼和浩特"]
STATES = ["待审核", "待复审", "已通过", "退回修改", "不予通过"]


# -------------------------------------------------------------------- data --
def enlarge(sample, path, schools, provinces):
    """A copy of the sample with so many more schools, which have 28 rows each in force."""
    shutil.copyfile(sample, path)
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
    numbers = [row for row, in database.execute("SELECT DISTINCT \"row\" FROM filed_row")]
    numbers = sorted(numbers, key=lambda text: [int(part) for part in text.split(".")])[:ROWS]
    numbers += [str(n) for n in range(1, 57) if str(n) not in numbers][:ROWS - len(numbers)]
    dice = random.Random(20201106)
    tables = {name: [] for name in ("school", "account", "contact", "desk", "filing", "filed_row")}
    for number in range(schools):
        add_school(tables, number, provinces[number % len(provinces)], numbers, dice)
        if len(tables["school"]) == 2000 or number == schools - 1:
            write(database, tables)
    for table, city in (("tally", "city"), ("province_tally", "''")):
        database.execute(f"DELETE FROM {table}")
        database.execute(f"""
            INSERT INTO {table} ({first_columns(database, table, 11)})
            SELECT province, {city}, kind, "row", state, count(*), coalesce(sum(quantity), 0),
                sum(school_yuan), sum(enterprise_yuan), sum(organiser_yuan), sum(local_yuan)
            FROM filed_row JOIN school ON code = school GROUP BY 1, 2, 3, 4, 5""")
    database.commit()
    database.executescript("PRAGMA journal_mode = WAL; ANALYZE")
    database.close()
    return path


def add_school(tables, number, province, numbers, dice):
    code = str(5_000_000_000 + number)
    city = CITIES[number % len(CITIES)]
    name = city + WORDS[number // 7 % len(WORDS)] + ENDS[number // 3 % len(ENDS)]
    states = [dice.choice(STATES[:1] * 4 + STATES) for _ in numbers]
    sums = [[int(dice.lognormvariate(3.4, 1)) * 10_000 for _ in range(4)] for _ in numbers]
    counts = [states.count(state) for state in STATES]
    tables["school"].append((code, name, KINDS[number % 4], city + "市", province))
    tables["account"].append((code, "school", "", 0, 0, 0, None, 1_793_000_000_000, None, None, 0))
    tables["contact"].append((code, "联系人", "0351-8888888", "13800000000"))
    tables["desk"].append((code, 140, None, None, 140, 0))
    tables["filing"].append((code, 1, 1, "shengting", 1_793_400_000_000, None, 0, 3, ROWS, ROWS, sum(map(sum, sums)),
                             counts[0], counts[1], counts[2], counts[3], counts[4], 0, 1_793_300_000_000, None, ""))
    tables["filed_row"] += [(code, row, state, 1, 1, None, "shengting" if state in STATES[2:] else None, None, None,
                             None, *own) for row, state, own in zip(numbers, states, sums)]


def first_columns(database, table, count):
    """The names of the first columns; those that later schemas added stand behind them and have defaults."""
    columns = [column[1] for column in database.execute(f"PRAGMA table_info({table})")][:count]
    return ",".join(f'"{column}"' for column in columns)


def write(database, tables):
    for name, lines in tables.items():
        if lines:
            names = first_columns(database, name, len(lines[0]))
            places = ",".join("?" * len(lines[0]))
            database.executemany(f"INSERT INTO {name} ({names}) VALUES ({places})", lines)
        lines.clear()


# ----------------------------------------------------------------- at work --
class Desk:
    """An account of an office that is logged in, in a window of 40 rows."""

    def __init__(self, database, account, ready):
        scenario = {"name": "province", "cmd": [filing.FILING, "demo", "--database", database], "rows": 40,
                    "cols": 120, "gap_ms": 40, "ready": "登录.*退出", "steps": []}
        self.session, _ = ptybench.start_once(scenario)
        ptybench.send_keys(self.session, ptybench.flatten([account + "<Enter>demo2020"]), 0.04, 0.6, {})
        self.opening = self.press("<Enter>", first=20)[0]
        if ready not in self.text:
            raise RuntimeError("the page did not open:\n" + self.text)

    @property
    def text(self):
        return self.session.sync().display()

    def press(self, keys, first=10.0, gap=0.08):
        """Milliseconds from each key to the last byte of its answer."""
        records = ptybench.send_keys(self.session, ptybench.flatten([keys]), gap, first, {})
        return [(self.session.chunks[end - 1][0] - pressed) / ptybench.MS
                for _, _, pressed, start, end, _ in records if end > start]

    def memory(self):
        return ptybench.memory(ptybench.proc_tree(self.session.pid))["private_kib"] / 1024

    def close(self):
        self.session.write(b"\x11")
        self.session.settle(0.3, 3)
        self.session.close()


def median_opening(database, account, ready, count, check):
    """Milliseconds from the password's Enter to the page, without one check of the hash, and the last desk."""
    taken, desk = [], None
    for _ in range(count):
        if desk:
            desk.close()
        hashing = check()
        desk = Desk(database, account, ready)
        taken.append(desk.opening - hashing)
    return statistics.median(taken), desk


def listing(database, turns, check):
    """The list of all schools of a database: its opening, pages, and words typed to find some."""
    opened, desk = median_opening(database, "shengting", "审核列表", turns, check)
    desk.press("<Down>")
    pages = desk.press("<PgDn>" * 8 + "<PgUp>" * 8)
    typed = []
    for word in ["taiyuan", "tysfz", "5000009"]:
        typed.append(desk.press(word))
        desk.press("<Esc>")
    found = {"open": opened, "page": statistics.median(pages), "page_worst": max(pages), "first_key": typed[0][0],
             "filter": statistics.median([t for word in typed for t in word]),
             "filter_worst": max(t for word in typed for t in word[1:])}
    # Alone a program is charged the pages of its own code, which many share.
    beside = Desk(database, "shenhe", "审核列表")
    found["memory"] = desk.memory()
    for each in (beside, desk):
        each.close()
    return found


def verdicts(database):
    """Milliseconds of a verdict: the sample's schools have rows that wait."""
    desk = Desk(database, "shengting", "审核列表")
    desk.press("4114000003")
    desk.press("<Enter><Enter>")
    if "待审核" not in desk.text:
        raise RuntimeError("no row waits:\n" + desk.text)
    taken = desk.press("11111")
    desk.close()
    return statistics.median(taken)


def totals(database):
    """Milliseconds from the key to the page of totals."""
    desk = Desk(database, "shengting", "审核列表")
    taken = []
    for _ in range(5):
        desk.press("<F6>")
        taken += desk.press("<F6>")
        desk.press("<Esc>")
    desk.close()
    return statistics.median(taken)


def nation(database, check):
    """The national page: its opening, a province's totals from it, and what the session holds."""
    opened, desk = median_opening(database, "jiaoyubu", "全国汇总", 3, check)
    taken = []
    for _ in range(5):
        taken += desk.press("<Enter>")
        desk.press("<Esc>")
    memory = desk.memory()
    desk.close()
    return opened, statistics.median(taken), memory


def workbook(database, folder):
    """Seconds of the province's workbook."""
    started = time.monotonic()
    subprocess.run([filing.FILING, "export", "--province", "--database", database, "--output", folder + "/p.xlsx"],
                   check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - started


def figures(sample, quick, check):
    """All of them; `sample` is the sample province's database, `check` gives what one hash costs."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        def made(name, schools, provinces):
            return enlarge(sample, f"{folder}/{name}.db", schools, provinces)

        province, ten = made("600", 536, ["14"]), made("10000", 9_936, ["14"])
        found = {"list": listing(ten, 3 if quick else 5, check), "verdict": verdicts(ten), "totals": totals(province),
                 "workbook": min(workbook(province, folder) for _ in range(1 if quick else 3))}
        os.remove(ten)
        country = made("country", 128_000 // ROWS, PROVINCES)
        found["reviewer"] = listing(country, 1, check)["memory"]
        found["nation"] = nation(country, check)
        if not quick:
            os.remove(country)
            found["tenfold"] = nation(made("tenfold", 1_280_000 // ROWS, PROVINCES), check)
        return found


def fill(report, found):
    listed = found["list"]
    report.value("list of 10 000 schools: opened", "ms", listed["open"], 100)
    report.value("list of 10 000 schools: a page", "ms", listed["page"], 20)
    report.value("list of 10 000 schools: a key of a word", "ms", listed["filter"], 30)
    report.value("list of 10 000 schools: the slowest key after the first", "ms", listed["filter_worst"], 30)
    report.value("list of 10 000 schools: the first key, which makes the index", "ms", listed["first_key"], 150)
    report.value("verdict among 10 000 schools, beside the fsync", "ms", found["verdict"], 10)
    report.value("totals of 600 schools", "ms", found["totals"], 20)
    report.value("workbook of 600 schools", "s", found["workbook"], 3)
    opened, page, _ = found["nation"]
    report.value("national totals of 128 000 rows: opened", "ms", opened, 100)
    report.value("national totals of 128 000 rows: a province's", "ms", page, 100)
    if "tenfold" in found:
        report.value("national totals of 1 280 000 rows, over those of 128 000", "x", found["tenfold"][0] / opened, 10)
        report.value("a province's totals, the same", "x", found["tenfold"][1] / page, 10)
    report.value("memory of one of two reviewers of 4 571 schools: private", "MiB", found["reviewer"], 20)
