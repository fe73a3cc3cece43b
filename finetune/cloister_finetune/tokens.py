"""The product's own code turns questions into tokens, so training and service cannot differ."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .data import Question
from .recipe import ROOT


@dataclass(frozen=True)
class Example:
    """A question as the engine sees it: the tokens it reads, and those it is to write."""

    question: Question
    target: str
    prompt: tuple[int, ...]
    answer: tuple[int, ...]


def tokenize(questions: list[Question], model: Path) -> list[Example]:
    """Questions whose target has nothing left that the source supports are dropped."""
    lines = "".join(question.line() + "\n" for question in questions)
    done = subprocess.run(
        ["node", "scripts/finetune/tokens.ts", str(model)],
        cwd=ROOT,
        input=lines,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=900,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(questions):
        raise RuntimeError(f"{len(questions)} questions went out and {len(answers)} came back")
    return [
        Example(question, answer["target"], tuple(answer["prompt"]), tuple(answer["answer"]))
        for question, answer in zip(questions, answers, strict=True)
        if answer["target"]
    ]
