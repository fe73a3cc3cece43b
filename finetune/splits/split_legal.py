"""Splits the legal pairs by document into train and dev, and writes legal.json beside this file.

Run it from anywhere with Python 3.11; it needs nothing but the standard library:
    python3.11 finetune/splits/split_legal.py --data FILE [--check]
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPLIT = HERE / "legal.json"

SEED = "cloister-legal-1"
DEV_SHARE = 0.15
# Runs of five words that two clauses may share, as a share of the shorter one's runs.
# Clauses of different companies share up to about a third of boilerplate; quoted copies 0.5 and more.
SHARED_RUNS = 0.4
RUN_LENGTH = 5

METHOD = (
    "Documents with clauses that share 40 % or more of their five-word runs form one group, because the "
    "same text stands under several names. Groups are ordered by sha256(seed + first name of the group) "
    "and go to dev while dev has room for the whole group within 15 % of the pairs; the others go to train."
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="legal.train.jsonl")
    parser.add_argument("--check", action="store_true", help="compare with legal.json, write nothing")
    parser.add_argument("--dev", type=Path, metavar="FILE", help="write the dev pairs there, to measure with")
    options = parser.parse_args()
    with options.data.open(encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines if line.strip()]
    if options.dev:
        dev = set(json.loads(SPLIT.read_text(encoding="utf-8"))["dev"])
        with options.dev.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(pair) + "\n" for pair in pairs if pair["doc"] in dev)
        return 0
    made = json.dumps(split(pairs), ensure_ascii=False, indent=2) + "\n"
    if options.check:
        if made == SPLIT.read_text(encoding="utf-8"):
            return 0
        print(f"{SPLIT} is not what this script makes of {options.data}", file=sys.stderr)
        return 1
    SPLIT.write_text(made, encoding="utf-8")
    return 0


def split(pairs: list[dict]) -> dict:
    sizes = Counter(pair["doc"] for pair in pairs)
    room = int(DEV_SHARE * len(pairs))
    dev: list[str] = []
    for group in sorted(groups_of(pairs), key=lambda group: digest(group[0])):
        size = sum(sizes[doc] for doc in group)
        if size <= room:
            dev += group
            room -= size
    return {
        "seed": SEED,
        "method": METHOD,
        "dev": sorted(dev),
        "train": sorted(set(sizes) - set(dev)),
    }


def digest(doc: str) -> str:
    return hashlib.sha256((SEED + doc).encode("utf-8")).hexdigest()


def groups_of(pairs: list[dict]) -> list[tuple[str, ...]]:
    """The names of the documents, those with shared text together, each group in alphabetical order."""
    group = {pair["doc"]: {pair["doc"]} for pair in pairs}
    runs = [(pair["doc"], runs_of(pair["source"])) for pair in pairs]
    for (one, left), (other, right) in combinations(runs, 2):
        shorter = min(len(left), len(right))
        if group[one] is not group[other] and shorter and len(left & right) >= SHARED_RUNS * shorter:
            group[one] |= group[other]
            for doc in group[one]:
                group[doc] = group[one]
    return sorted({tuple(sorted(docs)) for docs in group.values()})


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[at : at + RUN_LENGTH]) for at in range(len(words) - RUN_LENGTH + 1)}


if __name__ == "__main__":
    sys.exit(main())
