"""What one training is made with: a YAML file, read once and checked."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class DataSet:
    """A JSONL file of sources and targets, and the profile under which it is asked."""

    file: str
    profile: str
    section: str | None = None  # else each line's own field `section`
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


@dataclass(frozen=True)
class Recipe:
    name: str
    model: str
    seed: int
    data: Path
    sets: tuple[DataSet, ...]
    development: tuple[DataSet, ...]
    rank: int
    alpha: int
    training: Training
    also: dict[str, int] = field(default_factory=dict)

    @staticmethod
    def read(path: Path) -> "Recipe":
        """Raises KeyError or TypeError where a field is missing or unknown."""
        text: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Recipe(
            name=text["name"],
            model=text["base"]["model"],
            seed=text["seed"],
            data=(ROOT / text["data"]).resolve(),
            sets=tuple(DataSet(**each) for each in text["sets"]),
            development=tuple(DataSet(**each) for each in text["development"]),
            rank=text["lora"]["rank"],
            alpha=text["lora"]["alpha"],
            training=Training(**text["training"]),
            also=text.get("also", {}),
        )
