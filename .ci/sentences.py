#!/usr/bin/env python3
"""Texts that people read first stay short: no sentence of more than 30 words in the README and the guide, and a README of at
most 7,000 bytes. Code, tables and headings are left out.

usage: .ci/sentences.py
"""
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
MOST_WORDS = 30
MOST_BYTES = 7000


def sentences(text):
    """Each sentence with its line."""
    text = re.sub(r"^(```|~~~).*?^\1\s*$", lambda block: "\n" * block[0].count("\n"), text, flags=re.M | re.S)
    begin, words = 1, []
    for number, line in enumerate(text.splitlines() + [""], 1):
        is_other = not line.strip() or line.startswith(("|", "#", "![", "["))
        item = re.match(r"\s*(\*|-|\d+\.) ", line)
        if is_other or item:
            if words:
                yield begin, words
            begin, words = number, []
        if is_other:
            continue
        for word in line[item.end() if item else 0 :].split():
            words.append(word)
            if re.search(r"[.!?:;][)\"*`]*$", word):
                yield begin, words
                begin, words = number, []


def main():
    mistakes = []
    readme = PROJECT / "README.md"
    size = len(readme.read_bytes())
    if size > MOST_BYTES:
        mistakes.append(f"README.md has {size} bytes, and {MOST_BYTES} are the most")
    for file in [readme, *sorted((PROJECT / "apm-errors/src/guide").glob("*.md"))]:
        for line, words in sentences(file.read_text(encoding="utf-8")):
            if len(words) > MOST_WORDS:
                mistakes.append(f"{file.relative_to(PROJECT)}:{line}: a sentence of {len(words)} words: {' '.join(words[:8])} …")
    if mistakes:
        sys.exit("\n".join(mistakes))


main()
