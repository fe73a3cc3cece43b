"""What a reader of the adapter must know: the manifest for machines, the card for people."""

import hashlib
import importlib.metadata
import json
import platform
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import torch

from .data import data_set_ids, path_of
from .recipe import ROOT, Recipe
from .tokens import Example
from .training import Progress

LIMITS = """
It is small. It leaves things out, confuses who said what, and can state what the source does not say. What
it reaches, and how often it is wrong, stands in `docs/measurements/evaluation.md`. Every draft is for a
person to check against its source.
"""
PACKAGES = ("torch", "transformers", "peft", "gguf", "numpy")


def manifest_of(
    recipe: Recipe,
    base: Path,
    adapter: Path,
    examples: list[Example],
    history: list[dict],
    best: int,
    progress: Progress,
) -> dict:
    files = {each.file: path_of(recipe, each) for each in (*recipe.sets, *recipe.development)}
    return {
        "name": recipe.name,
        "adapter": {"file": adapter.name, "bytes": adapter.stat().st_size, "sha256": digest(adapter)},
        "base": {
            "model": recipe.model,
            "sha256": digest(base),
            **({} if recipe.start is None else {"adapter": digest(recipe.start)}),
            **({} if recipe.kept == 0 else {"kept": recipe.kept}),
        },
        "recipe": {
            "seed": recipe.seed,
            "rank": recipe.rank,
            "alpha": recipe.alpha,
            "training": asdict(recipe.training),
            "also": recipe.also,
        },
        "data": [{"file": name, "sha256": digest(files[name])} for name in sorted(files)],
        "dataSets": data_set_ids(files.values()),
        "profiles": [
            {"file": path.name, "sha256": digest(path)}
            for path in sorted((ROOT / "profiles").glob("*.yaml"))
        ],
        "questions": dict(Counter(example.question.dataset for example in examples)),
        "developmentLoss": history,
        "chosenEpoch": best,
        "tokens": progress.tokens,
        "trainingSeconds": round(progress.seconds),
        "machine": {
            "processor": processor(),
            "threads": torch.get_num_threads(),
            "gpu": torch.cuda.get_device_name() if torch.cuda.is_available() else None,
            "python": platform.python_version(),
        },
        "packages": {name: importlib.metadata.version(name) for name in PACKAGES},
    }


def card_of(recipe: Recipe, manifest: dict) -> str:
    rows = "\n".join(
        f"| {epoch['epoch']} | {epoch['loss']:.4f} | "
        + ", ".join(f"{name} {loss:.3f}" for name, loss in epoch["of"].items())
        + " |"
        for epoch in manifest["developmentLoss"]
    )
    origins = "\n".join(f"- {each.origin or each.file}" for each in recipe.sets)
    counts = "\n".join(f"| {name} | {count} |" for name, count in manifest["questions"].items())
    training = manifest["recipe"]["training"]
    # statements are taken as they were made
    changed = "" if recipe.limits else f"Changes to the data: {' '.join(changes_of(recipe))}\n\n"
    return f"""# {recipe.name}

A LoRA adapter (rank {recipe.rank}, alpha {recipe.alpha}, all seven projections) for `{recipe.model}`, trained
with `npm run finetune -- --recipe finetune/recipes/…`. Licence of the weights: Apache-2.0, as the base.
{recipe.description}

## Trained on

{origins}

{changed}| data set | questions |
| --- | --- |
{counts}

## How

{start_of(manifest)}{epochs_of(training)}, learning rate {training['learningRate']}, {manifest['tokens']:,} tokens in {manifest['trainingSeconds'] / 60:.0f} minutes on {manifest['machine']['gpu'] or manifest['machine']['processor']}.
The loss of development data chose epoch {manifest['chosenEpoch']}; `manifest.json` has hashes, seed and versions.

| epoch | development loss | by data set |
| --- | --- | --- |
{rows}

## What it is not for

{(recipe.limits or LIMITS).strip()}
"""


def start_of(manifest: dict) -> str:
    start, kept = manifest["base"].get("adapter"), manifest["base"].get("kept")
    if start is None:
        return ""
    share = f", of which the exported weights keep {kept:g}" if kept else ""
    return f"Begun with the adapter of sha256 `{start}`{share}: "


def epochs_of(training: dict) -> str:
    last = training["stopAfter"]
    return f"{training['epochs']} epochs" + (f", ended after {last}" if last else "")


def changes_of(recipe: Recipe) -> list[str]:
    changes = [
        "Space was folded, first letters are capitals, sections that the data mark as empty read "
        '"Not mentioned.".'
    ]
    trimmed = ", ".join(each.file for each in recipe.sets if each.trim)
    if trimmed:
        changes.append(f"Sentences that the product's check does not find in the source were left out of {trimmed}.")
    if recipe.also.get("notes"):
        changes.append("Notes made of sections of different patients were added.")
    if recipe.also.get("general"):
        changes.append("Long histories were added under the general profile.")
    if recipe.also.get("absences"):
        changes.append("Dialogues were asked for sections that they say nothing of.")
    if recipe.also.get("oddLines"):
        changes.append("Odd and hostile lines were put into sources; the targets stayed as they were.")
    return changes


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")


def write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
