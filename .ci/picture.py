#!/usr/bin/env python3
"""The picture of the README: what the example `order_service` prints for two requests, as an SVG.

usage: .ci/picture.py [--write]

Without `--write`, it fails if the picture in docs/ is not what the example prints.
"""
import argparse
import html
import pathlib
import subprocess
import sys
import textwrap

PROJECT = pathlib.Path(__file__).resolve().parent.parent
FILE = PROJECT / "docs/order_service.svg"
COLUMNS = 104
LINE, COLUMN, MARGIN = 19, 8.0, 18
# What a line begins with, and its colour.
COLOURS = [
    ("$", "#e6edf3"),
    ("#", "#7ee787"),
    ("ERROR", "#ff7b72"),
    ("WARN", "#f0c674"),
    ("HTTP/", "#79c0ff"),
    ("{", "#79c0ff"),
    ("the client", "#d2a8ff"),
]


def output():
    command = ["cargo", "run", "--quiet", "--locked", "--example", "order_service"]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if run.returncode:
        sys.exit(run.stderr)
    return run.stdout


def shown(text):
    """The first two requests, without what differs from run to run or says nothing."""
    requests = text.split("\n# GET ")[1:3]
    lines = ["$ cargo run --example order_service"]
    for request in requests:
        lines += [""] + f"# GET {request}".rstrip().splitlines()
    hidden = ("date:", "connection:", "content-length:", "---")
    lines = [line.strip() for line in lines if not line.startswith(hidden)]
    wrapped = []
    for line in lines:
        wrapped += textwrap.wrap(line, COLUMNS, subsequent_indent="    ", break_on_hyphens=False) or [""]
    return wrapped


def svg(lines):
    width = round(COLUMNS * COLUMN) + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN
    picture = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        "<title>The example order_service in a terminal</title>",
        f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>',
        '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" xml:space="preserve">',
    ]
    colour = "#c9d1d9"
    for number, line in enumerate(lines):
        if not line.startswith("    "):
            colour = next((colour for start, colour in COLOURS if line.startswith(start)), "#8b949e")
        y = MARGIN + number * LINE + 13
        text = html.escape(line, quote=False)
        picture.append(f'<text x="{MARGIN}" y="{y}" fill="{colour}">{text}</text>')
    return "\n".join(picture + ["</g>", "</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the picture")
    arguments = parser.parse_args()
    expected = svg(shown(output()))
    if arguments.write:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(expected, encoding="utf-8")
    elif not FILE.exists() or FILE.read_text(encoding="utf-8") != expected:
        sys.exit("docs/order_service.svg is not what the example prints; .ci/picture.py --write draws it anew")


main()
