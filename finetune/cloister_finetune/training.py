"""The loop: batches, steps, what is kept so that a killed run goes on, and which epoch was best."""

import json
import math
import os
import random
import signal
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import torch
from tqdm import tqdm

from .model import TrainedModel
from .recipe import Training
from .tokens import Example
from .trees import Batch, Tree, batch_of, batches_of, side_by_side, trees_of

LONGEST_TREE = 2600
KEEP_EVERY_SECONDS = 60


@dataclass
class Progress:
    epoch: int = 0
    step: int = 0  # of the epoch
    done: int = 0  # steps in all
    tokens: int = 0
    seconds: float = 0.0


class Stopped(Exception):
    """Ctrl-C or a kill: everything is kept, and the same command goes on."""


class Trainer:
    def __init__(
        self,
        model: TrainedModel,
        settings: Training,
        seed: int,
        folder: Path,
        kept: float = 0.0,  # share of the adapter as it is now in what is measured and exported
    ) -> None:
        self.model = model
        self.kept = kept
        self.start = model.state()
        self.settings = settings
        self.seed = seed
        self.folder = folder
        self.optimizer = torch.optim.AdamW(
            model.adapter.values(), lr=settings.learningRate, betas=(0.9, 0.99), weight_decay=0.01
        )
        self.average = model.state()
        self.progress = Progress()
        self.history: list[dict] = []
        self.stopping = False

    def train(self, training: list[Example], development: list[Example]) -> None:
        """Raises Stopped."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)
        trees = trees_of(training, LONGEST_TREE)
        self.resume()
        total = round(self.settings.epochs * len(self.steps_of(trees, 0)))
        last = self.settings.stopAfter
        while self.progress.done < total and (last is None or self.progress.epoch < last):
            steps = self.steps_of(trees, self.progress.epoch)
            left = total - self.progress.done + self.progress.step
            self.run_epoch(steps[:left], total)
            self.end_epoch(development)

    def steps_of(self, trees, epoch: int) -> list[list[Batch]]:
        chance = random.Random(f"{self.seed}/{epoch}")
        some = drawn(trees, chance)
        settings = self.settings
        if settings.treesPerStep is not None:
            chance.shuffle(some)
            return [
                side_by_side(
                    some[at : at + settings.treesPerStep],
                    settings.tokensPerBatch,
                    settings.lengthWeight,
                )
                for at in range(0, len(some), settings.treesPerStep)
            ]
        batches = batches_of(some, settings.tokensPerBatch, settings.lengthWeight, chance)
        steps: list[list[Batch]] = [[]]
        for batch in batches:
            if sum(each.tokens for each in steps[-1]) >= self.settings.tokensPerStep:
                steps.append([])
            steps[-1].append(batch)
        return steps

    def run_epoch(self, steps: list[list[Batch]], total: int) -> None:
        progress = self.progress
        kept = time.monotonic()
        bar = tqdm(
            total=len(steps),
            initial=progress.step,
            desc=f"epoch {progress.epoch + 1} of {self.settings.epochs}",
            unit="step",
            mininterval=5,
        )
        with bar:
            for step in steps[progress.step :]:
                started = time.monotonic()
                loss = self.take_step(step, total)
                progress.step += 1
                progress.done += 1
                progress.tokens += sum(batch.tokens for batch in step)
                progress.seconds += time.monotonic() - started
                bar.update()
                bar.set_postfix(
                    loss=f"{loss:.3f}", tokens=f"{progress.tokens / progress.seconds:.0f}/s"
                )
                if self.stopping or time.monotonic() - kept > KEEP_EVERY_SECONDS:
                    self.keep()
                    kept = time.monotonic()
                if self.stopping:
                    raise Stopped

    def take_step(self, step: list[Batch], total: int) -> float:
        rate = self.rate(total)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        weights = sum(float(batch.weights.sum()) for batch in step)
        sum_of_losses, predicted = 0.0, 0
        for batch in step:
            losses, weight = self.model.losses(batch, training=True)
            (losses @ weight / weights).backward()
            sum_of_losses += float(losses.detach().sum())
            predicted += len(losses)
        torch.nn.utils.clip_grad_norm_(self.model.adapter.values(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        # a short memory at first, so that the start is soon forgotten
        decay = min(self.settings.average, (1 + self.progress.done) / (10 + self.progress.done))
        for name, parameter in self.model.adapter.items():
            self.average[name].lerp_(parameter.detach().cpu(), 1 - decay)
        return sum_of_losses / predicted

    def rate(self, total: int) -> float:
        done, warmup = self.progress.done, self.settings.warmupSteps
        if done < warmup:
            return self.settings.learningRate * (done + 1) / warmup
        share = (done - warmup) / max(1, total - warmup)
        return self.settings.learningRate * (0.05 + 0.95 * (1 + math.cos(math.pi * share)) / 2)

    def end_epoch(self, development: list[Example]) -> None:
        live = self.model.state()
        mean = {
            name: average.lerp(self.start[name], self.kept)
            for name, average in self.average.items()
        }
        self.model.load(mean)
        losses = self.measure(development)
        loss = sum(losses.values()) / len(losses)
        best = all(loss < each["loss"] for each in self.history)
        self.history.append({"epoch": self.progress.epoch + 1, "loss": loss, "of": losses})
        if best:
            save(self.folder / "best.pt", {"adapter": mean, "epoch": self.progress.epoch + 1})
        shown = ", ".join(f"{name} {value:.3f}" for name, value in losses.items())
        print(f"epoch {self.progress.epoch + 1}: development loss {loss:.4f} ({shown})", flush=True)
        self.model.load(live)
        self.progress.epoch += 1
        self.progress.step = 0
        self.keep()

    @torch.no_grad()
    def measure(self, development: list[Example]) -> dict[str, float]:
        """By data set: nats for each token of an answer."""
        sums: dict[str, float] = defaultdict(float)
        counts: dict[str, int] = defaultdict(int)
        for tree in tqdm(trees_of(development, LONGEST_TREE), desc="development", mininterval=5):
            losses, _ = self.model.losses(batch_of([tree], 1.0), training=False)
            name = tree.branches[0].question.dataset.split("_")[0]
            sums[name] += float(losses.sum())
            counts[name] += len(losses)
        return {name: sums[name] / counts[name] for name in sums}

    def keep(self) -> None:
        save(
            self.folder / "state.pt",
            {
                "adapter": self.model.state(),
                "average": self.average,
                "optimizer": self.optimizer.state_dict(),
                "random": torch.get_rng_state(),
                "progress": vars(self.progress),
                "history": self.history,
            },
        )
        (self.folder / "history.json").write_text(json.dumps(self.history, indent=2) + "\n")

    def resume(self) -> None:
        path = self.folder / "state.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=True)
        self.model.load(state["adapter"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"])
        self.progress = Progress(**state["progress"])
        self.history = state["history"]
        print(f"goes on after step {self.progress.done}", flush=True)

    def stop(self, *_: object) -> None:
        self.stopping = True


def drawn(trees: list[Tree], chance: random.Random) -> list[Tree]:
    """What one epoch meets: each tree as often as its questions say, a fraction by chance."""
    return [
        tree
        for tree in trees
        for _ in range(math.floor(tree.branches[0].question.times + chance.random()))
    ]


def save(path: Path, value: dict) -> None:
    """Whole or not at all, also when it is killed in between."""
    own = path.with_suffix(f".{os.getpid()}")
    torch.save(value, own)
    own.replace(path)
