#!/usr/bin/env python3
"""The Declaration of Human Rights on boards in many languages: a table of what is wrong, one language a line.

    python3 -m venv readers
    readers/bin/pip install PyICU pypdfium2 pypdf pdfminer.six pymupdf pythainlp
    readers/bin/python tests/udhr/table.py [--again] [LANGUAGE…]

Needs the fonts of the languages and poppler (Debian: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji,
poppler-utils). Each of the packages of Python is optional; a column without its own is empty. `--again` reads what the
last run wrote.

The columns, of a board with whole paragraphs: notes, those with ink in the outer half of the padding beside, above or
below; breaks of lines, those inside a word (by ICU, which shares nothing with the program). Of a table with cells that are
full of notes, which stand side by side in them: how alike our picture and resvg's of its SVG are; notes, and how many of them are found whole in what
readers take out of its PDF, without regard to spaces and ends of lines: pdftotext in its own order and in the page's
(-raw), pdfium, and three that know neither directions nor ActualText. Where not all that are found follow in reading
order, their number is behind the stroke. Characters that no font has come last.
"""

import pathlib
import subprocess
import sys
import unicodedata
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "target/tmp/languages"
TEST = ["cargo", "test", "--test", "it", "tell_all_languages", "--", "--ignored"]

#: What readers need not give back: what says directions, and the space without width.
UNSEEN = set("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

warnings.filterwarnings("ignore")


def module(name):
    try:
        return __import__(name, fromlist=["_"])
    except ImportError:
        print(f"{name} is not installed: its column is empty", file=sys.stderr)
        return None


icu, pdfium, pypdf, miner, mupdf = map(module, ("icu", "pypdfium2", "pypdf", "pdfminer.high_level", "pymupdf"))
thai_words = module("pythainlp")


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
    breaks = inside = 0
    for lines in notes:
        good, at = places("".join(lines).replace("\x1e", "\n"), tag), 0
        for line in lines[:-1]:
            at += len(line)
            breaks += 1
            inside += at not in good
    return breaks, inside


def thai(notes):
    inside = 0
    for lines in notes:
        ends, at = set(), 0
        for word in thai_words.word_tokenize("".join(lines), engine="newmm"):
            at += len(word)
            ends.add(at)
        at = 0
        for line in lines[:-1]:
            at += len(line)
            inside += at not in ends
    return inside


def solid(text):
    return unicodedata.normalize("NFC", "".join(c for c in text if not c.isspace() and c not in UNSEEN))


def score(texts, read):
    """How many texts are found, and how many of them follow each other."""
    if read is None:
        return ""
    read, whole, ordered, at = solid(read), 0, 0, 0
    for text in map(solid, texts):
        whole += text in read
        place = read.find(text, at)
        if place >= 0:
            ordered, at = ordered + 1, place + len(text)
    return f"{whole}" if whole == ordered else f"{whole}/{ordered}"


def readers(code):
    """What each reader takes out of the PDF of a language."""
    pdf = str(FOLDER / f"{code}.pdf")

    def poppler(*more):
        try:
            return subprocess.run(["pdftotext", *more, "-enc", "UTF-8", pdf, "-"], capture_output=True).stdout.decode()
        except FileNotFoundError:
            return None

    return [
        poppler(),
        poppler("-raw"),
        pdfium and "\n".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(pdf)),
        pypdf and "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages),
        miner and miner.extract_text(pdf),
        mupdf and "\n".join(page.get_text() for page in mupdf.open(pdf)),
    ]


def main():
    wanted = [argument for argument in sys.argv[1:] if argument != "--again"]
    if "--again" not in sys.argv:
        subprocess.run(TEST, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    languages = []
    for line in (FOLDER / "figures.txt").read_text(encoding="utf-8").split("\n"):
        if line.startswith("= "):
            languages.append((line[2:].split("\t"), []))
        elif line:
            languages[-1][1].append(line.split("\x1f"))
    heads = "language notes beside above breaks inside resvg notes poppler raw pdfium pypdf miner mupdf missing"
    form = "%-14s %5s %6s %5s %6s %6s %6s %5s %7s %7s %7s %7s %7s %7s  %s"
    print(form % tuple(heads.split()))
    for (code, tag, count, beside, above, alike, missing), notes in languages:
        if wanted and code not in wanted:
            continue
        breaks, inside = inside_words(notes, tag) if icu else ("", "")
        texts = (FOLDER / f"{code}.txt").read_text(encoding="utf-8").split("\n")
        scores = [score(texts, read) for read in readers(code)]
        extra = f" {thai(notes)} inside by pythainlp" if code == "tha" and thai_words else ""
        row = [code, count, beside, above, breaks, inside, alike, len(texts), *scores, missing[:20] + extra]
        print(form % tuple(row), flush=True)


if __name__ == "__main__":
    main()
