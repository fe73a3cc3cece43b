"""From JSONL files to questions: what the model is asked, and what it is to answer."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from .notes import HEADINGS, NOT_MENTIONED, notes_of_sections
from .odd_lines import with_odd_lines
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
    absent: bool = False  # the target says that the source is silent, and nobody has looked whether it is
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
    absences = absences_of(unique, recipe.also.get("absences", 0), chance)
    asked = unique + general + composed + absences
    return with_odd_lines(asked, recipe.also.get("oddLines", 0), chance)


def absences_of(questions: list[Question], count: int, chance: random.Random) -> list[Question]:
    """Short dialogues asked for a section that they were not written for. The product's check drops what is there."""
    dialogues = [question for question in questions if question.section in HEADINGS]
    return [
        replace(
            question,
            section=chance.choice([name for name in HEADINGS if name != question.section]),
            target=NOT_MENTIONED,
            trim=False,
            absent=True,
        )
        for question in chance.sample(dialogues, min(count, len(dialogues)))
    ]


def development_questions(recipe: Recipe) -> list[Question]:
    return [question for each in recipe.development for question in questions_of(recipe, each, "dev")]


def questions_of(recipe: Recipe, data_set: DataSet, part: str) -> list[Question]:
    questions = [
        Question(
            dataset=row["dataset"],
            profile=data_set.profile,
            section=section,
            source=row["source"].strip(),
            target=clean(target),
            trim=data_set.trim,
            times=data_set.times,
        )
        for row in rows_of(path_of(recipe, data_set))
        for section, target in targets_of(row, data_set)
        if data_set.split is None or row["doc"] in documents_of(data_set.split, part)
    ]
    return questions[: data_set.limit]


def path_of(recipe: Recipe, data_set: DataSet) -> Path:
    """Ours lie in the repository, those of others in the folder of the corpora."""
    own = ROOT / data_set.file
    return own if own.exists() else recipe.data / data_set.file


def targets_of(row: dict, data_set: DataSet) -> Iterable[tuple[str, str]]:
    """A row has one target, or `sections` with one each."""
    if "sections" in row:
        return row["sections"].items()
    return [(data_set.section or row["section"], row["target"])]


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
