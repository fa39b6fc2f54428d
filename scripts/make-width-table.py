#!/usr/bin/env python3
"""Writes Sources/CNcurses/width_table.h from the Unicode data of Debian's package unicode-data.

usage: scripts/make-width-table.py [/usr/share/unicode] > Sources/CNcurses/width_table.h

Every code point gets one kind; those not listed are one column wide.
"""
import re
import sys

LIMIT = 0x110000
FORMAT_MARKS = [(0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)]
JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF)]
BOX_DRAWING = (0x2500, 0x257F)
LETTERS = {
    "WIDE": "W", "AMBIGUOUS": "A", "MARK": "M", "FORMAT": "F", "UNASSIGNED": "U", "CONTROL": "C",
}
IDEOGRAPHIC_PLANES = [(0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]


def categories(folder):
    """The general category of every code point; "Cn" where nothing is assigned."""
    found = ["Cn"] * LIMIT
    first = None
    with open(f"{folder}/UnicodeData.txt", encoding="ascii") as lines:
        for line in lines:
            code, name, category = line.split(";")[:3]
            code = int(code, 16)
            if name.endswith(", First>"):
                first = code
            elif name.endswith(", Last>"):
                found[first:code + 1] = [category] * (code + 1 - first)
            else:
                found[code] = category
    return found


def east_asian_widths(folder):
    """The East Asian Width of every code point, and the Unicode version the file names."""
    found = ["N"] * LIMIT
    with open(f"{folder}/EastAsianWidth.txt", encoding="utf-8") as lines:
        version = re.search(r"-([\d.]+)\.txt", next(lines)).group(1)
        for line in lines:
            match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
            if match:
                first = int(match.group(1), 16)
                last = int(match.group(2) or match.group(1), 16)
                found[first:last + 1] = [match.group(3)] * (last + 1 - first)
    return found, version


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def kind(code, category, width):
    if category == "Cc":
        return "CONTROL"
    if category in ("Cf", "Zl", "Zp") or within(code, FORMAT_MARKS):
        return "FORMAT"
    if within(code, JAMO) and category != "Cn":
        return "MARK"
    if category in ("Mn", "Me"):
        return "MARK"
    if category == "Cn" and within(code, IDEOGRAPHIC_PLANES):
        return "WIDE"
    if category in ("Cn", "Cs"):
        return "UNASSIGNED"
    if width in ("W", "F"):
        return "WIDE"
    if width == "A" or within(code, [BOX_DRAWING]):
        return "AMBIGUOUS"
    return "NARROW"


def runs(kinds):
    start = 0
    for code in range(1, LIMIT + 1):
        if code == LIMIT or kinds[code] != kinds[start]:
            if kinds[start] != "NARROW":
                yield start, code - 1, kinds[start]
            start = code


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    widths, version = east_asian_widths(folder)
    category = categories(folder)
    kinds = [kind(code, category[code], widths[code]) for code in range(LIMIT)]
    print(f"/* Unicode {version}. Written by scripts/make-width-table.py; change that, not this. */")
    print(f'#define TUI_UNICODE_VERSION "{version}"')
    for name, letter in LETTERS.items():
        print(f"#define {letter} TUI_{name}")
    print("static const struct tui_width_run tui_width_runs[] = {")
    cells = [f"{{0x{first:X}, 0x{last:X}, {LETTERS[name]}}}," for first, last, name in runs(kinds)]
    for start in range(0, len(cells), 4):
        print("    " + " ".join(cells[start:start + 4]))
    print("};")


main()
