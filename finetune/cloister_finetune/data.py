"""From JSONL files to questions: what the model is asked, and what it is to answer."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from .notes import NOT_MENTIONED, notes_of_sections
from .recipe import ROOT, DataSet, Recipe

# ACI-Bench writes this where a note lacks the section.
EMPTY = "#####EMPTY#####"
LONG_HISTORY_WORDS = 40
# Rows that `cloister dataset export` wrote name their data set by its id.
DATA_SET_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Question:
    """One section asked of one source. Questions with the same source are read together."""

    dataset: str
    profile: str
    section: str
    source: str
    target: str
    trim: bool = False
    times: float = 1.0  # how often an epoch meets it

    def line(self) -> str:
        """What the product's tokenizer is told of it."""
        fields = asdict(self)
        del fields["dataset"], fields["times"]
        return json.dumps(fields)


def training_questions(recipe: Recipe) -> list[Question]:
    chance = random.Random(recipe.seed)
    questions = [question for each in recipe.sets for question in questions_of(recipe, each, "train")]
    unique = list(dict.fromkeys(questions))
    histories = [
        question
        for question in unique
        if question.section == "GENHX" and len(question.target.split()) >= LONG_HISTORY_WORDS
    ]
    chosen = chance.sample(histories, min(recipe.also.get("general", 0), len(histories)))
    general = [Question("general", "general", "summary", q.source, q.target, q.trim) for q in chosen]
    notes = notes_of_sections(
        [(q.section, q.target) for q in unique if q.dataset == "mts_dialog"],
        recipe.also.get("notes", 0),
        chance,
    )
    composed = [Question("notes", *each) for each in notes]
    return unique + general + composed


def development_questions(recipe: Recipe) -> list[Question]:
    return [question for each in recipe.development for question in questions_of(recipe, each, "dev")]


def questions_of(recipe: Recipe, data_set: DataSet, part: str) -> list[Question]:
    questions = [
        Question(
            dataset=row["dataset"],
            profile=data_set.profile,
            section=data_set.section or row["section"],
            source=row["source"].strip(),
            target=clean(row["target"]),
            trim=data_set.trim,
            times=data_set.times,
        )
        for row in rows_of(recipe.data / data_set.file)
        if data_set.split is None or row["doc"] in documents_of(data_set.split, part)
    ]
    return questions[: data_set.limit]


def rows_of(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def data_set_ids(files: Iterable[Path]) -> list[str]:
    """Of the service's own data sets: what was trained on them has to be found when one of their rows is erased."""
    names = {row["dataset"] for path in files for row in rows_of(path)}
    return sorted(name for name in names if DATA_SET_ID.fullmatch(name))


def documents_of(split: str, part: str) -> frozenset[str]:
    return frozenset(json.loads((ROOT / split).read_text(encoding="utf-8"))[part])


def clean(target: str) -> str:
    """Space as a person would type it, and a capital at the start."""
    if EMPTY in target:
        return NOT_MENTIONED
    text = re.sub(r"[ \t]+", " ", target).strip()
    text = re.sub(r" ?\n ?", "\n", text)
    return text[:1].upper() + text[1:]
