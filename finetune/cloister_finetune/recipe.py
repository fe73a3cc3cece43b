"""What one training is made with: a YAML file, read once and checked."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .corpora import ROOT, corpora_folder


@dataclass(frozen=True)
class DataSet:
    """A JSONL file of sources and targets, and the profile under which it is asked."""

    file: str
    profile: str
    section: str | None = None  # else each line's own field `section`
    origin: str | None = None  # what the card says of it: name, authors, licence
    times: float = 1.0  # how often an epoch meets each source: 0.5 is half of them, drawn anew
    split: str | None = None  # a file that says which documents are for training and which for choosing
    trim: bool = False
    limit: int | None = None


@dataclass(frozen=True)
class Training:
    epochs: float  # 1.5: a whole one, and half of the next
    learningRate: float
    warmupSteps: int
    tokensPerStep: int
    tokensPerBatch: int
    noise: float
    average: float
    lengthWeight: float
    treesPerStep: int | None = None  # sources between two changes, of like length side by side, in place of tokens
    stopAfter: int | None = None  # epochs; the learning rate falls as if all were to come


@dataclass(frozen=True)
class Recipe:
    name: str
    description: str  # for the card: what it writes, and in which language
    model: str
    seed: int
    data: Path
    sets: tuple[DataSet, ...]
    development: tuple[DataSet, ...]
    rank: int
    alpha: int
    training: Training
    also: dict[str, float] = field(default_factory=dict)
    limits: str | None = None  # for the card: what it is not for, where that is not writing summaries
    start: Path | None = None  # an adapter of the same rank for the same model, else a new one
    kept: float = 0.0  # share of `start` in what is measured and exported: 0.5 is the mean of both

    @staticmethod
    def read(path: Path) -> "Recipe":
        """Raises KeyError or TypeError where a field is missing or unknown."""
        text: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Recipe(
            name=text["name"],
            description=text["description"].strip(),
            model=text["base"]["model"],
            seed=text["seed"],
            data=(corpora_folder() / text["data"]).resolve(),
            sets=tuple(DataSet(**each) for each in text["sets"]),
            development=tuple(DataSet(**each) for each in text["development"]),
            rank=text["lora"]["rank"],
            alpha=text["lora"]["alpha"],
            training=Training(**text["training"]),
            also=text.get("also", {}),
            limits=text.get("limits"),
            start=ROOT / text["base"]["adapter"] if "adapter" in text["base"] else None,
            kept=text["base"].get("kept", 0.0),
        )
