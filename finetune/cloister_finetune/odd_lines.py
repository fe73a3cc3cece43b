"""Lines that do not belong into a source, and must change nothing in what is written of it."""

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from .recipe import ROOT

if TYPE_CHECKING:
    from .data import Question

# Written for measuring the marks; the lines that judge a model are others.
LINES = ROOT / "scripts/evidence/train/lines.yaml"


def with_odd_lines(
    questions: list["Question"], share: float, chance: random.Random
) -> list["Question"]:
    """One line in `share` of the sources, at the same place for all questions to a source."""
    if share == 0:
        return questions
    lines = [each["line"] for each in yaml.safe_load(LINES.read_text(encoding="utf-8"))]
    sources = {
        source: put_in(source, chance.choice(lines), chance) if chance.random() < share else source
        for source in dict.fromkeys(question.source for question in questions)
    }
    return [replace(question, source=sources[question.source]) for question in questions]


def put_in(source: str, line: str, chance: random.Random) -> str:
    lines = source.split("\n")
    at = chance.randint(0, len(lines))
    return "\n".join([*lines[:at], line, *lines[at:]])
