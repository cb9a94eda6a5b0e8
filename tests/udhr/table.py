#!/usr/bin/env python3
"""The Declaration on boards in many languages: a table of what is wrong, one language a line.

    python3 tests/udhr/table.py

Needs the fonts of the languages (Debian: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji). Breaks inside
words are told by ICU (PyICU, `pip install PyICU`), which shares nothing with the program; without it they are not
counted. For Thai, `pip install pythainlp` gives a second opinion.
"""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEST = ["cargo", "test", "--test", "it", "tell_all_languages", "--", "--ignored"]

try:
    import icu
except ImportError:
    icu = None
    print("PyICU is not installed: breaks inside words are not counted", file=sys.stderr)
try:
    from pythainlp import word_tokenize
except ImportError:
    word_tokenize = None


def places(text, tag):
    """Where ICU lets a line end, Korean by words only."""
    lines = icu.BreakIterator.createLineInstance(icu.Locale(tag.split("-")[0]))
    lines.setText(text)
    # Its offsets are in UTF-16.
    units, at = {}, 0
    for nth, char in enumerate(text):
        units[at] = nth
        at += 2 if ord(char) > 0xFFFF else 1
    units[at] = len(text)
    found = {units[place] for place in lines if place in units}
    if tag == "ko":
        found = {place for place in found if not text[place - 1 : place + 1].isalnum()}
    return found


def inside_words(notes, tag):
    """How many breaks there are, and how many of them are inside a word."""
    breaks = inside = emergencies = 0
    for lines in notes:
        text = "".join(lines).replace("\x1e", "\n")
        good, at = places(text, tag), 0
        for line in lines[:-1]:
            at += len(line)
            breaks += 1
            inside += at not in good
    return breaks, inside


def thai(notes):
    inside = 0
    for lines in notes:
        ends, at = set(), 0
        for word in word_tokenize("".join(lines), engine="newmm"):
            at += len(word)
            ends.add(at)
        at = 0
        for line in lines[:-1]:
            at += len(line)
            inside += at not in ends
    return inside


def main():
    if "--again" not in sys.argv:
        subprocess.run(TEST, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    told = (ROOT / "target/tmp/languages.txt").read_text(encoding="utf-8").split("\n")
    languages = []
    for line in told:
        if line.startswith("= "):
            languages.append((line[2:].split("\t"), []))
        elif line:
            languages[-1][1].append(line.split("\x1f"))
    print(f"{'language':16} {'notes':>5} {'beside':>6} {'above':>6} {'breaks':>6} {'inside':>6}      missing")
    for (code, tag, count, beside, above, missing), notes in languages:
        breaks, inside = inside_words(notes, tag) if icu else ("?", "?")
        share = f"{100 * inside / max(breaks, 1):4.1f} %" if icu else ""
        extra = f"   {thai(notes)} by pythainlp" if code == "tha" and word_tokenize else ""
        print(f"{code:16} {count:>5} {beside:>6} {above:>6} {breaks:>6} {inside:>6} {share}  {missing[:20]}{extra}")


if __name__ == "__main__":
    main()
