#!/usr/bin/env python3
"""Checks of the instrument itself.

  python selftest.py              unit checks of the emulator and of the byte limits
  python selftest.py RAW...       replays recorded streams (ptybench run --raw) into
                                  tmux and compares its screen with termscreen's
"""
import os
import subprocess
import sys
import time
import unicodedata

import minbytes
from termscreen import ATTRS, Screen

failed = passed = 0


def check(name, ok, extra=""):
    global failed, passed
    passed, failed = passed + bool(ok), failed + (not ok)
    if not ok:
        print("FAIL", name, extra)


def screen(data, rows=5, cols=20):
    s = Screen(rows, cols)
    s.feed(data if isinstance(data, bytes) else data.encode())
    return s


def unit():
    check("wide", screen("学校a").text()[0] == "学校a" and screen("学校a").c == 5)
    check("split wide", screen("学校\x1b[1;2Hx").text()[0] == " x校")
    check("rep", screen("-\x1b[4b|").text()[0] == "-----|")
    check("su", screen("a\r\nb\r\nc\x1b[1S").text()[:2] == ["b", "c"])
    check("region", screen("a\r\nb\r\nc\r\nd\x1b[2;3r\x1b[3;1H\n\x1b[r").text()[:4] == ["a", "c", "", "d"])
    check("wrap", screen("x" * 19 + "学").text()[:2] == ["x" * 19, "学"])
    check("pending wrap", screen("x" * 20 + "\ry").text()[:2] == ["y" + "x" * 19, ""])
    check("acs", screen("\x1b(0qx\x1b(B").text()[0] == "─│")
    check("alt", screen("a\x1b[?1049h\x1b[Hb\x1b[?1049l").text()[0] == "a")
    check("bce", ATTRS[screen("\x1b[44m\x1b[K").at[0][7]][1] == "44")
    check("private sgr", screen("\x1b[>4;2ma").at[0][0] == 0)
    check("ich dch", screen("abcd\x1b[1;2H\x1b[2@\x1b[1;1H\x1b[P").text()[0] == "  bcd")
    check("dch wide", screen("学校中文\x1b[1;3H\x1b[2P").text()[0] == "学中文")
    check("dch through wide", screen("学校中文\x1b[1;2H\x1b[2P").text()[0] == "  中文")
    check("ich wide", screen("学校\x1b[1;3H\x1b[1@").text()[0] == "学 校")
    s = Screen(5, 20)
    for b in "学校\x1b[1;31m中\x1b[0m".encode():
        s.feed(bytes([b]))
    check("chunking", s.text()[0] == "学校中" and ATTRS[s.at[0][4]] == ("31", "", 1))
    s = Screen(5, 20)
    s.feed(b"\x1b[3;4H\x1b[6n\x1b[c")
    check("replies", s.replies[0] == b"\x1b[3;4R" and len(s.replies) == 2)

    def limits(a, b, rows=5, cols=20):
        s = Screen(rows, cols)
        s.feed(a.encode())
        before, c0, at = s.snapshot(), s.pen(), s.attr
        s.feed(b.encode())
        args = (before, s.snapshot(), c0, s.pen())
        return minbytes.floor(*args), minbytes.achievable(*args, attr=at)
    check("one digit", limits("", "1") == (1, 1), limits("", "1"))
    check("wide char", limits("", "学") == (3, 3), limits("", "学"))
    check("same again", limits("1\r", "1") == (1, 1), limits("1\r", "1"))
    check("move only", limits("", "\x1b[3;5H") == (6, 6), limits("", "\x1b[3;5H"))
    check("gap typed over", limits("abcdefg\r", "xbcdy") == (5, 5), limits("abcdefg\r", "xbcdy"))
    check("el", limits("x" * 20 + "\r", "\x1b[K")[1] == 3, limits("x" * 20 + "\r", "\x1b[K"))
    check("sgr", limits("a\r", "\x1b[7ma")[1] == 5, limits("a\r", "\x1b[7ma"))
    check("scroll", limits("a1\r\nb22\r\nc333\r\nd4444\r\ne55555", "\n")[1] <= 4,
          limits("a1\r\nb22\r\nc333\r\nd4444\r\ne55555", "\n"))
    check("clear", limits("abc\r\ndef\r\nghi\r\njkl", "\x1b[H\x1b[J")[1] == 6, limits("abc\r\ndef\r\nghi\r\njkl", "\x1b[H\x1b[J"))
    check("wrap", limits("x" * 20, "y") == (1, 1), limits("x" * 20, "y"))
    check("rep limit", limits("", "=" * 18)[1] == 6, limits("", "=" * 18))


def tmux_screen(raw, rows, cols):
    """Screen text after tmux has shown the stream."""
    name = f"selftest{os.getpid()}"
    sh = f"stty raw -echo; cat '{raw}'; sleep 60"
    subprocess.run(["tmux", "-L", name, "-f", "/dev/null", "new-session", "-d", "-x", str(cols), "-y", str(rows), sh],
                   check=True, env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"})
    subprocess.run(["tmux", "-L", name, "set", "-g", "status", "off"], check=True)
    subprocess.run(["tmux", "-L", name, "resize-window", "-x", str(cols), "-y", str(rows)], check=True)
    last, out = None, ""
    for _ in range(40):
        time.sleep(0.25)
        out = subprocess.run(["tmux", "-L", name, "capture-pane", "-p"], check=True, stdout=subprocess.PIPE).stdout.decode()
        if out == last and out.strip():
            break
        last = out
    subprocess.run(["tmux", "-L", name, "kill-server"])
    lines = out.split("\n")[:rows]
    return [x.rstrip() for x in lines] + [""] * (rows - len(lines))


def replay(raw, rows=40, cols=120):
    s = Screen(rows, cols)
    with open(raw, "rb") as f:
        s.feed(f.read())
    mine, other = s.text(), tmux_screen(raw, rows, cols)
    diff = [(r, a, b) for r, (a, b) in enumerate(zip(mine, other))
            if unicodedata.normalize("NFC", a) != unicodedata.normalize("NFC", b)]
    check(raw, not diff, f"{len(diff)} rows differ, first: {diff[:1]}")
    print(f"{os.path.basename(raw)}: {rows - len(diff)}/{rows} rows the same as in tmux; unknown sequences {s.unknown}")


if __name__ == "__main__":
    unit()
    for path in sys.argv[1:]:
        replay(path)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)
