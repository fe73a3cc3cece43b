"""
Examples that share a source, as one row: the common beginning of their prompts stands once, and each
ending sees the beginning and itself. Sections of a long dialogue then cost what one of them does.
"""

import random
from dataclasses import dataclass

import torch

from .notes import NOT_MENTIONED
from .tokens import Example

IGNORED = -100
# "Not mentioned." is short, and its first token decides against every other answer. It counts as little
# as that of an answer of this many tokens, or it would be chosen where it is not the likelier one.
ABSENT_COUNTS_AS = 100


@dataclass(frozen=True)
class Tree:
    trunk: tuple[int, ...]
    branches: tuple[Example, ...]

    @property
    def tokens(self) -> int:
        return len(self.trunk) + sum(
            len(each.prompt) + len(each.answer) - len(self.trunk) for each in self.branches
        )


@dataclass(frozen=True)
class Batch:
    """`visible` is None where every row is one branch: then each token sees all before it."""

    ids: torch.Tensor  # rows × length
    positions: torch.Tensor  # rows × length
    labels: torch.Tensor  # rows × length: the token that this place is to predict
    weights: torch.Tensor  # rows × length
    visible: torch.Tensor | None  # rows × 1 × length × length
    tokens: int


def trees_of(examples: list[Example], longest: int) -> list[Tree]:
    """No tree is longer than `longest` tokens, except one that has a single branch."""
    by_source: dict[tuple[str, str], list[Example]] = {}
    for example in examples:
        question = example.question
        by_source.setdefault((question.profile, question.source), []).append(example)
    trees: list[Tree] = []
    for group in by_source.values():
        held: list[Example] = []
        for example in group:
            if held and tree_of([*held, example]).tokens > longest:
                trees.append(tree_of(held))
                held = []
            held.append(example)
        trees.append(tree_of(held))
    return trees


def tree_of(examples: list[Example]) -> Tree:
    """The trunk ends before the last token of any prompt: that token predicts the answer's first."""
    first = examples[0].prompt
    shared = min(len(each.prompt) for each in examples) - 1
    for each in examples[1:]:
        shared = next((at for at in range(shared) if each.prompt[at] != first[at]), shared)
    return Tree(first[:shared], tuple(examples))


def batches_of(
    trees: list[Tree], tokens_per_batch: int, length_weight: float, chance: random.Random
) -> list[Batch]:
    """Single branches of like length side by side; a tree with several branches alone."""
    singles = [tree for tree in trees if len(tree.branches) == 1]
    chance.shuffle(singles)
    singles.sort(key=lambda tree: tree.tokens // 24)
    groups: list[list[Tree]] = [[tree] for tree in trees if len(tree.branches) > 1]
    group: list[Tree] = []
    for tree in singles:
        if group and tree.tokens * (len(group) + 1) > tokens_per_batch:
            groups.append(group)
            group = []
        group.append(tree)
    if group:
        groups.append(group)
    chance.shuffle(groups)
    return [batch_of(group, length_weight) for group in groups]


def side_by_side(trees: list[Tree], tokens_per_batch: int, length_weight: float) -> list[Batch]:
    """All of them, also those with several branches, in as few batches as like lengths allow."""
    batches: list[Batch] = []
    group: list[Tree] = []
    for tree in sorted(trees, key=lambda each: each.tokens):
        if group and tree.tokens * (len(group) + 1) > tokens_per_batch:
            batches.append(batch_of(group, length_weight))
            group = []
        group.append(tree)
    return [*batches, batch_of(group, length_weight)]


def batch_of(trees: list[Tree], length_weight: float) -> Batch:
    rows = [row_of(tree, length_weight) for tree in trees]
    length = max(len(ids) for ids, *_ in rows)
    ids, positions, labels, weights = (
        torch.tensor([row[at] + [fill] * (length - len(row[at])) for row in rows])
        for at, fill in ((0, 0), (1, 0), (2, IGNORED), (3, 0.0))
    )
    several = any(len(tree.branches) > 1 for tree in trees)
    visible = torch.stack([visibility(tree, length) for tree in trees]) if several else None
    return Batch(ids, positions, labels, weights, visible, sum(tree.tokens for tree in trees))


def row_of(
    tree: Tree, length_weight: float
) -> tuple[list[int], list[int], list[int], list[float]]:
    trunk = len(tree.trunk)
    ids = list(tree.trunk)
    positions = list(range(trunk))
    labels = [IGNORED] * trunk
    weights = [0.0] * trunk
    for branch in tree.branches:
        rest = [*branch.prompt[trunk:], *branch.answer]
        asked = len(branch.prompt) - trunk - 1
        weight = counted_length(branch) ** (length_weight - 1)
        ids += rest
        positions += range(trunk, trunk + len(rest))
        labels += [*[IGNORED] * asked, *branch.answer, IGNORED]
        weights += [*[0.0] * asked, *[weight] * len(branch.answer), 0.0]
    return ids, positions, labels, weights


def counted_length(example: Example) -> int:
    return ABSENT_COUNTS_AS if example.target == NOT_MENTIONED else len(example.answer)


def visibility(tree: Tree, length: int) -> torch.Tensor:
    """1 × length × length: what the place of the row sees of the column's."""
    visible = torch.ones(length, length, dtype=torch.bool).tril()
    trunk = len(tree.trunk)
    starts = [trunk]
    for branch in tree.branches:
        starts.append(starts[-1] + len(branch.prompt) + len(branch.answer) - trunk)
    for start, end in zip(starts, starts[1:], strict=False):
        visible[end:, start:end] = False
    return visible.unsqueeze(0)
