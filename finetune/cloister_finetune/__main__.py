"""python -m cloister_finetune --recipe finetune/recipes/qwen2.5-0.5b.yaml --model MODEL.gguf"""

import argparse
import sys
from pathlib import Path

from .data import development_questions, training_questions
from .recipe import ROOT, Recipe
from .reference import reference_questions
from .tokens import Example, tokenize


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="npm run finetune --",
        description="Trains a LoRA adapter. Ctrl-C keeps everything; the same command goes on.",
    )
    parser.add_argument("--recipe", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="the base model's GGUF file")
    parser.add_argument("--out", type=Path, help="folder of the run (else one under data/finetune)")
    options = parser.parse_args()
    recipe = Recipe.read(options.recipe)
    if recipe.start is not None and not recipe.start.exists():
        parser.error(
            f"{recipe.start} is missing. The recipe begins with that adapter (base.adapter): train it first, or copy it there."
        )
    if recipe.kept > 0 and recipe.start is None:
        parser.error("base.kept is a share of base.adapter, and the recipe has none.")
    folder = options.out or ROOT / "data/finetune" / recipe.name
    folder.mkdir(parents=True, exist_ok=True)
    print("turning texts into tokens …", flush=True)
    training = tokenize(training_questions(recipe), options.model)
    development = tokenize(development_questions(recipe), options.model)
    print(f"{len(training)} questions to learn from, {len(development)} to choose by", flush=True)
    return train(recipe, options.model, folder, training, development)


def train(
    recipe: Recipe, base: Path, folder: Path, training: list[Example], development: list[Example]
) -> int:
    # loading torch takes seconds: not before the data are known to be right
    from .export import read_adapter
    from .model import TrainedModel
    from .training import Stopped, Trainer

    model = TrainedModel(base, recipe.rank, recipe.alpha, recipe.seed, recipe.training.noise)
    if recipe.start is not None:
        try:
            begun = read_adapter(recipe.start, model.adapter, model.causal.config, recipe.alpha)
        except ValueError as error:
            print(f"The training cannot begin with base.adapter: {error}", file=sys.stderr)
            return 2
        model.load(begun)
    trainer = Trainer(model, recipe.training, recipe.seed, folder, recipe.kept)
    try:
        trainer.train(training, development)
    except Stopped:
        print("Stopped. The same command goes on from here.")
        return 130
    export(recipe, base, folder, training, trainer)
    return 0


def export(recipe: Recipe, base: Path, folder: Path, training: list[Example], trainer) -> None:
    import torch

    from .card import card_of, manifest_of, write_json
    from .export import write_adapter
    from .model import TrainedModel
    from .reference import reference_of

    best = torch.load(folder / "best.pt", weights_only=True)
    exact = TrainedModel(base, recipe.rank, recipe.alpha, recipe.seed, exact=True)
    exact.load(best["adapter"])
    adapter = folder / "adapter.gguf"
    write_adapter(adapter, recipe.name, best["adapter"], exact.causal.config, recipe.alpha)
    manifest = manifest_of(
        recipe, base, adapter, training, trainer.history, best["epoch"], trainer.progress
    )
    write_json(folder / "manifest.json", manifest)
    write_json(
        folder / "reference.json", reference_of(exact, tokenize(reference_questions(), base))
    )
    (folder / "README.md").write_text(card_of(recipe, manifest), encoding="utf-8")
    print(f"{adapter} with manifest.json, reference.json and README.md")


sys.exit(main())
