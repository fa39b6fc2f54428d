"""A small xterm-256color screen model for measuring terminal programs.

Why not pyte: pyte 0.8.2 ignores REP (CSI b), SU/SD (CSI S/T), the alternate
character set in UTF-8 mode, private CSI such as `CSI > 4;2 m` (it reads them as
SGR), dim, and half-overwritten wide characters; ncurses emits most of these
under TERM=xterm-256color, so its screens came out wrong.  This model
implements them; selftest.py checks it against tmux, byte stream by byte stream.

    scr = Screen(rows, cols)
    scr.feed(b"...")            # any chunking, incomplete sequences are kept
    scr.text()                  # list of row strings (right-stripped)
    scr.row(r)                  # (chars tuple, attribute-id tuple)
    scr.dirty                   # rows touched since you last cleared the set
    scr.replies                 # answers a real xterm would send back (bytes)

A wide character occupies its own cell plus a following cell holding "".
Attributes are interned: ATTRS[id] == (fg, bg, flags); fg/bg are SGR parameter
strings ("" = default) so that minbytes.py can price them.
"""
import codecs
import re
import unicodedata

try:
    from wcwidth import wcwidth as _wcwidth
except ImportError:                       # usable without any pip package
    def _wcwidth(ch):
        if unicodedata.combining(ch) or unicodedata.category(ch) in ("Mn", "Me", "Cf"):
            return 0
        return 2 if unicodedata.east_asian_width(ch) in "WF" else 1

_WIDTH = {}


def char_width(ch):
    w = _WIDTH.get(ch)
    if w is None:
        w = _WIDTH[ch] = max(0, _wcwidth(ch))
    return w


ATTRS = [("", "", 0)]
_ATTR_ID = {ATTRS[0]: 0}


def attr_id(fg, bg, flags):
    key = (fg, bg, flags)
    i = _ATTR_ID.get(key)
    if i is None:
        i = _ATTR_ID[key] = len(ATTRS)
        ATTRS.append(key)
    return i


# SGR flag bits: on-code -> bit, off-code -> bits it clears
FLAG_ON = {1: 1, 2: 2, 3: 4, 4: 8, 5: 16, 6: 16, 7: 32, 8: 64, 9: 128, 21: 8}
FLAG_OFF = {22: 3, 23: 4, 24: 8, 25: 16, 27: 32, 28: 64, 29: 128}

ACS = dict(zip("`afgijklmnopqrstuvwxyz{|}~+,-.0hI",
               "◆▒°±␉┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·→←↑↓█▒☃"))
ACS["i"] = "␋"

_TOKEN = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\[(?P<priv>[<=>?]?)(?P<par>[0-9;:]*)(?P<inter>[ -/]*)(?P<fin>[@-~])"
    r"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b[PX^_](?P<dcs>[^\x1b]*)\x1b\\"
    r"|\x1b(?P<cs>[()*+])(?P<csn>.)"
    r"|\x1b(?P<esc>[ #%]?[0-9:-OQ-WYZ\\`-~])"
    r"|(?P<c0>[\x00-\x1a\x1c-\x1f\x7f-\x9f])", re.S)


class Screen:
    def __init__(self, rows, cols):
        self.rows, self.cols = rows, cols
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self.replies = []
        self.title = ""
        self.unknown = {}                # sequences we did not understand
        self._alt_saved = None
        self._full_reset()

    # ---------------------------------------------------------------- state
    def _full_reset(self):
        self.ch = [[" "] * self.cols for _ in range(self.rows)]
        self.at = [[0] * self.cols for _ in range(self.rows)]
        self.r = self.c = 0
        self.wrap_pending = False
        self.attr = 0
        self.charsets = [False, False]   # G0/G1 is DEC special graphics
        self.shift = 0
        self.top, self.bottom = 0, self.rows - 1
        self.autowrap, self.insert, self.origin = True, False, False
        self.cursor_visible = True
        self.modes = set()
        self._saved = None
        self._last = " "
        self.dirty = set(range(self.rows))

    def row(self, r):
        return tuple(self.ch[r]), tuple(self.at[r])

    def pen(self):
        """(row, column); column == cols while a wrap is pending."""
        return self.r, self.cols if self.wrap_pending else self.c

    def snapshot(self):
        return [self.row(r) for r in range(self.rows)]

    def text(self):
        return ["".join(row).rstrip() for row in self.ch]

    def display(self):
        return "\n".join(self.text())

    def broken_wide(self):
        """Cells where a wide character lost its second half (or the reverse)."""
        bad = []
        for r in range(self.rows):
            row = self.ch[r]
            for c, ch in enumerate(row):
                if ch == "":
                    if c == 0 or char_width(row[c - 1][:1] or " ") != 2:
                        bad.append((r, c))
                elif char_width(ch[0]) == 2 and (c + 1 >= self.cols or row[c + 1] != ""):
                    bad.append((r, c))
        return bad

    # --------------------------------------------------------------- parser
    def feed(self, data):
        s = self._pending + self._decoder.decode(data)
        pos, n = 0, len(s)
        match = _TOKEN.match
        while pos < n:
            m = match(s, pos)
            if m is None:
                if s[pos] == "\x1b" and n - pos < 8192:
                    break                # incomplete sequence: keep the tail
                pos += 1
                continue
            pos = m.end()
            kind = m.lastgroup
            if kind == "text":
                self._put(m.group("text"))
            elif kind == "fin":
                self._csi(m.group("priv"), m.group("par"), m.group("inter"), m.group("fin"))
            elif kind == "c0":
                self._c0(m.group("c0"))
            elif kind == "esc":
                self._esc(m.group("esc"))
            elif kind == "csn":
                if m.group("cs") in "()":
                    self.charsets["()".index(m.group("cs"))] = m.group("csn") == "0"
            elif kind == "osc":
                self._osc(m.group("osc"))
            elif kind == "dcs":
                if m.group("dcs").startswith("+q"):          # XTGETTCAP: not known
                    self.replies.append(b"\x1bP0+r\x1b\\")
        self._pending = s[pos:]

    # ----------------------------------------------------------------- text
    def _put(self, s):
        acs = self.charsets[self.shift]
        for ch in s:
            if acs:
                ch = ACS.get(ch, ch)
            w = char_width(ch)
            if w == 0:
                c = self.c if self.wrap_pending else self.c - 1
                if c >= 0:
                    if self.ch[self.r][c] == "" and c:
                        c -= 1
                    self.ch[self.r][c] += ch
                    self.dirty.add(self.r)
                continue
            if self.wrap_pending or self.c + w > self.cols:
                if self.autowrap:
                    self.c = 0
                    self._index()
                else:
                    self.c = self.cols - w
                self.wrap_pending = False
            if self.insert:
                self._ich(w)
            row, att, c = self.ch[self.r], self.at[self.r], self.c
            self._split(row, c)
            if w == 2:
                self._split(row, c + 1)
                row[c + 1] = ""
                att[c + 1] = self.attr
            row[c] = ch
            att[c] = self.attr
            self._last = ch
            self.dirty.add(self.r)
            c += w
            if c >= self.cols:
                self.c = self.cols - 1
                self.wrap_pending = True
            else:
                self.c = c

    def _split(self, row, c):
        """Cell c is about to be overwritten: blank the other half of a wide one."""
        if row[c] == "":
            row[c] = " "
            if c:
                row[c - 1] = " "
        elif c + 1 < self.cols and row[c + 1] == "":
            row[c + 1] = " "

    def _cut(self, row, c):
        """The row is cut before cell c: a wide character that lies across the cut loses both halves."""
        if row[c] == "":
            row[c] = " "
            if c:
                row[c - 1] = " "

    # ------------------------------------------------------------- movement
    def _goto(self, r, c):
        self.r = min(max(r, 0), self.rows - 1)
        self.c = min(max(c, 0), self.cols - 1)
        self.wrap_pending = False

    def _index(self):
        if self.r == self.bottom:
            self._scroll_up(1)
        elif self.r < self.rows - 1:
            self.r += 1

    def _reverse_index(self):
        if self.r == self.top:
            self._scroll_down(1)
        elif self.r > 0:
            self.r -= 1

    def _blank_attr(self):
        return attr_id("", ATTRS[self.attr][1], 0)           # BCE: background only

    def _blank_row(self):
        return [" "] * self.cols, [self._blank_attr()] * self.cols

    def _scroll_up(self, n, top=None, bottom=None):
        top = self.top if top is None else top
        bottom = self.bottom if bottom is None else bottom
        for _ in range(min(n, bottom - top + 1)):
            ch, at = self._blank_row()
            del self.ch[top], self.at[top]
            self.ch.insert(bottom, ch)
            self.at.insert(bottom, at)
        self.dirty.update(range(top, bottom + 1))

    def _scroll_down(self, n, top=None, bottom=None):
        top = self.top if top is None else top
        bottom = self.bottom if bottom is None else bottom
        for _ in range(min(n, bottom - top + 1)):
            ch, at = self._blank_row()
            del self.ch[bottom], self.at[bottom]
            self.ch.insert(top, ch)
            self.at.insert(top, at)
        self.dirty.update(range(top, bottom + 1))

    def _erase(self, r, c0, c1):
        """Blank cells c0..c1-1 of row r with the current background."""
        c0, c1 = max(c0, 0), min(c1, self.cols)
        if c0 >= c1:
            return
        row, att, a = self.ch[r], self.at[r], self._blank_attr()
        self._split(row, c0)
        self._split(row, c1 - 1)
        row[c0:c1] = [" "] * (c1 - c0)
        att[c0:c1] = [a] * (c1 - c0)
        self.dirty.add(r)

    def _ich(self, n):
        row, att = self.ch[self.r], self.at[self.r]
        n = min(n, self.cols - self.c)
        self._cut(row, self.c)
        row[self.c:] = [" "] * n + row[self.c:self.cols - n]
        att[self.c:] = [self._blank_attr()] * n + att[self.c:self.cols - n]
        self._fix_edge(row)
        self.dirty.add(self.r)

    def _dch(self, n):
        row, att = self.ch[self.r], self.at[self.r]
        n = min(n, self.cols - self.c)
        self._cut(row, self.c)
        if self.c + n < self.cols:
            self._cut(row, self.c + n)
        row[self.c:] = row[self.c + n:] + [" "] * n
        att[self.c:] = att[self.c + n:] + [self._blank_attr()] * n
        self.dirty.add(self.r)

    def _fix_edge(self, row):
        last = row[self.cols - 1]
        if last and char_width(last[0]) == 2:
            row[self.cols - 1] = " "

    # ------------------------------------------------------------- controls
    def _c0(self, ch):
        if ch == "\b":
            self._goto(self.r, self.c - 1)
        elif ch == "\r":
            self._goto(self.r, 0)
        elif ch in "\n\v\f":
            self._index()
            self.wrap_pending = False
        elif ch == "\t":
            self._goto(self.r, (self.c // 8 + 1) * 8)
        elif ch == "\x0e":
            self.shift = 1
        elif ch == "\x0f":
            self.shift = 0

    def _esc(self, e):
        if e == "M":
            self._reverse_index()
        elif e == "D":
            self._index()
        elif e == "E":
            self.c = 0
            self._index()
        elif e == "7":
            self._saved = (self.r, self.c, self.attr, self.charsets[:], self.shift)
        elif e == "8":
            self._restore()
        elif e == "c":
            self._full_reset()
        elif e not in "=>\\H" and e[0] not in " %":
            self._unknown("ESC " + e)

    def _restore(self):
        if self._saved:
            r, c, self.attr, cs, self.shift = self._saved
            self.charsets = cs[:]
            self._goto(r, c)

    def _osc(self, s):
        code, _, rest = s.partition(";")
        if code in ("0", "2"):
            self.title = rest
        elif code in ("10", "11") and rest == "?":
            self.replies.append(f"\x1b]{code};rgb:{'cccc/cccc/cccc' if code == '10' else '0000/0000/0000'}\x1b\\".encode())

    def _unknown(self, what):
        self.unknown[what] = self.unknown.get(what, 0) + 1

    def _csi(self, priv, par, inter, fin):
        if inter:
            if inter == "$" and fin == "p":                  # DECRQM: unsupported
                mode = par.split(";")[0]
                self.replies.append(f"\x1b[{priv}{mode};0$y".encode())
            return                                           # cursor style etc.
        if fin == "m":
            if not priv:
                self._sgr(par)
            return
        if priv == ">":
            if fin == "c":
                self.replies.append(b"\x1b[>41;379;0c")
            elif fin == "q":
                self.replies.append(b"\x1bP>|XTerm(379)\x1b\\")
            return
        if priv in ("<", "="):
            return
        p = [int(x.split(":")[0] or 0) if x else 0 for x in par.split(";")] if par else []
        p0 = p[0] if p else 0
        n = p0 or 1
        if priv == "?":
            if fin in "hl":
                for mode in p:
                    self._private_mode(mode, fin == "h")
            elif fin == "n" and p0 == 6:
                self.replies.append(f"\x1b[?{self.r + 1};{self.c + 1}R".encode())
            elif fin not in "uJKrsn":                         # kitty query etc.
                self._unknown("CSI ?" + fin)
            elif fin in "JK":
                self._csi("", par, "", fin)
            return
        if fin in "Hf":
            r = n - 1 + (self.top if self.origin else 0)
            self._goto(r, (p[1] if len(p) > 1 and p[1] else 1) - 1)
        elif fin == "A":
            self._goto(max(self.r - n, self.top if self.r >= self.top else 0), self.c)
        elif fin in "Be":
            self._goto(min(self.r + n, self.bottom if self.r <= self.bottom else self.rows - 1), self.c)
        elif fin in "Ca":
            self._goto(self.r, self.c + n)
        elif fin == "D":
            self._goto(self.r, self.c - n)
        elif fin == "E":
            self._goto(self.r + n, 0)
        elif fin == "F":
            self._goto(self.r - n, 0)
        elif fin in "G`":
            self._goto(self.r, n - 1)
        elif fin == "d":
            self._goto(n - 1, self.c)
        elif fin == "K":
            if p0 == 0:
                self._erase(self.r, self.c, self.cols)
            elif p0 == 1:
                self._erase(self.r, 0, self.c + 1)
            else:
                self._erase(self.r, 0, self.cols)
        elif fin == "J":
            if p0 == 0:
                self._erase(self.r, self.c, self.cols)
                rng = range(self.r + 1, self.rows)
            elif p0 == 1:
                self._erase(self.r, 0, self.c + 1)
                rng = range(0, self.r)
            else:
                rng = range(self.rows) if p0 == 2 else ()
            for r in rng:
                self._erase(r, 0, self.cols)
        elif fin == "X":
            self._erase(self.r, self.c, self.c + n)
        elif fin == "P":
            self._dch(n)
        elif fin == "@":
            self._ich(n)
        elif fin == "L" and self.top <= self.r <= self.bottom:
            self._scroll_down(n, self.r, self.bottom)
            self._goto(self.r, 0)
        elif fin == "M" and self.top <= self.r <= self.bottom:
            self._scroll_up(n, self.r, self.bottom)
            self._goto(self.r, 0)
        elif fin == "S":
            self._scroll_up(n)
        elif fin == "T":
            self._scroll_down(n)
        elif fin == "b":
            self._put(self._last * n)
        elif fin == "I":
            self._goto(self.r, (self.c // 8 + n) * 8)
        elif fin == "Z":
            self._goto(self.r, ((self.c - 1) // 8 - n + 1) * 8)
        elif fin == "r":
            top, bottom = n - 1, (p[1] if len(p) > 1 and p[1] else self.rows) - 1
            if 0 <= top < bottom < self.rows:
                self.top, self.bottom = top, bottom
                self._goto(top if self.origin else 0, 0)
        elif fin in "hl":
            for mode in p:
                if mode == 4:
                    self.insert = fin == "h"
        elif fin == "s":
            self._saved = (self.r, self.c, self.attr, self.charsets[:], self.shift)
        elif fin == "u":
            self._restore()
        elif fin == "n":
            if p0 == 6:
                self.replies.append(f"\x1b[{self.r + 1};{self.c + 1}R".encode())
            elif p0 == 5:
                self.replies.append(b"\x1b[0n")
        elif fin == "c":
            self.replies.append(b"\x1b[?64;1;2;6;9;15;18;21;22c")
        elif fin not in "tgqi":
            self._unknown("CSI " + fin)

    def _private_mode(self, mode, on):
        (self.modes.add if on else self.modes.discard)(mode)
        if mode == 25:
            self.cursor_visible = on
        elif mode == 7:
            self.autowrap = on
        elif mode == 6:
            self.origin = on
            self._goto(self.top if on else 0, 0)
        elif mode in (47, 1047, 1049):
            if on and self._alt_saved is None:
                self._alt_saved = (self.ch, self.at, self.r, self.c, self.attr)
                self.ch = [[" "] * self.cols for _ in range(self.rows)]
                self.at = [[0] * self.cols for _ in range(self.rows)]
            elif not on and self._alt_saved is not None:
                self.ch, self.at, r, c, attr = self._alt_saved
                self._alt_saved = None
                if mode == 1049:
                    self.attr = attr
                    self._goto(r, c)
            self.dirty = set(range(self.rows))

    def _sgr(self, par):
        if par in ("", "0"):
            self.attr = 0
            return
        fg, bg, flags = ATTRS[self.attr]
        items = par.split(";")
        i = 0
        while i < len(items):
            it = items[i]
            sub = it.split(":")
            code = int(sub[0] or 0)
            i += 1
            if code == 0:
                fg, bg, flags = "", "", 0
            elif code == 4 and len(sub) > 1:
                flags = flags | 8 if sub[1] != "0" else flags & ~8
            elif code in FLAG_ON:
                flags |= FLAG_ON[code]
            elif code in FLAG_OFF:
                flags &= ~FLAG_OFF[code]
            elif 30 <= code <= 37 or 90 <= code <= 97:
                fg = it
            elif 40 <= code <= 47 or 100 <= code <= 107:
                bg = it
            elif code == 39:
                fg = ""
            elif code == 49:
                bg = ""
            elif code in (38, 48, 58):
                if len(sub) > 1:
                    val = it
                else:
                    k = 2 if items[i:i + 1] == ["5"] else 4
                    val = ";".join([it] + items[i:i + k])
                    i += k
                if code == 38:
                    fg = val
                elif code == 48:
                    bg = val
        self.attr = attr_id(fg, bg, flags)
