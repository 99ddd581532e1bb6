"""Extracts articles with trafilatura: JSON lines {id, html} in, {id, text} out.

    python3 eval/html/extract.py [--precision] INPUT.jsonl[.gz] > OUTPUT.jsonl
"""

import gzip
import json
import sys

from trafilatura import extract

arguments = sys.argv[1:]
precision = arguments[:1] == ["--precision"]
path = arguments[1 if precision else 0]
with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as rows:
    for row in map(json.loads, rows):
        text = extract(
            row["html"], include_comments=False, include_tables=True, favor_precision=precision
        )
        print(json.dumps({"id": row["id"], "text": text or ""}))
