#!/usr/bin/env python3
"""Counts the words of each sentence in Markdown files, and the bytes of a README.

Usage: .ci/sentences.py [FILE...]      (default: README.md and the pages of the guide)

Fails on a sentence of more than 30 words, and on a `README.md` of more than 7,000 bytes. Blocks of
code, tables and comments are left out. Code within a sentence is one word.
"""

import re
import sys
from pathlib import Path

MOST_WORDS = 30
MOST_BYTES = 7_000

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
# What begins a block of its own: a heading, an item of a list, a quotation.
START = re.compile(r"^\s*(#{1,6}|[-*+]|\d+[.)]|>)\s+")
# Where a link leads to.
TARGET = re.compile(r"^\[[^\]]+\]: \S+$")
# A sentence ends before white space and what can begin the next one.
END = re.compile(r"(?<=[.!?])[\"')*_]*\s+(?=[\"'(*_]*[A-Z0-9\u4e00-\u9fff]|`)")


def blocks(text):
    """The line and the text of each paragraph, heading and item of a list."""
    # A comment keeps its lines, so that those after it have their numbers.
    text = re.sub(r"<!--.*?-->", lambda it: "\n" * it[0].count("\n"), text, flags=re.S)
    fence, begun, block = None, 0, []
    for number, line in enumerate(text.splitlines(), 1):
        mark = FENCE.match(line)
        if fence is None and mark:
            fence = mark[1]
        elif fence is not None:
            if mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence = None
            continue
        is_prose = not mark and line.strip() and not line.lstrip().startswith("|") and not TARGET.match(line)
        if block and (not is_prose or START.match(line)):
            yield begun, " ".join(block)
            block = []
        if is_prose:
            begun = begun if block else number
            block.append(START.sub("", line).strip())
    if block:
        yield begun, " ".join(block)


def sentences(block):
    """The sentences of a block, with code as one word and links as their text."""
    block = re.sub(r"(`+).+?\1", "`code`", block)
    block = re.sub(r"!?\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])?", r"\1", block)
    return END.split(block)


def complaints(path):
    text = path.read_text(encoding="utf-8")
    size = len(text.encode())
    if path.name == "README.md" and size > MOST_BYTES:
        yield f"{path}: {size} bytes, at most {MOST_BYTES}"
    for line, block in blocks(text):
        for sentence in sentences(block):
            words = [word for word in sentence.split() if re.search(r"\w", word)]
            if len(words) > MOST_WORDS:
                yield f"{path}:{line}: {len(words)} words, at most {MOST_WORDS}: {sentence}"


def main():
    project = Path(__file__).resolve().parent.parent
    pages = sorted((project / "apm-errors/src/guide").glob("*.md"))
    paths = [Path(name) for name in sys.argv[1:]] or [project / "README.md", *pages]
    found = [complaint for path in paths for complaint in complaints(path)]
    print("\n".join(found) or f"no sentence is too long in {len(paths)} file(s)")
    sys.exit(1 if found else 0)


main()
