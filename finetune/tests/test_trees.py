"""Sections that share a source are read once, and are learned as if each had been read alone."""

import random
import unittest

import torch

from cloister_finetune.data import Question
from cloister_finetune.tokens import Example
from cloister_finetune.trees import (
    IGNORED,
    batch_of,
    batches_of,
    side_by_side,
    tree_of,
    trees_of,
)


def example(prompt: list[int], answer: list[int], source: str = "one") -> Example:
    question = Question("set", "visit-note", "plan", source, "target")
    return Example(question, "target", tuple(prompt), tuple(answer))


class Trees(unittest.TestCase):
    def test_the_common_beginning_stands_once(self):
        tree = tree_of([example([1, 2, 3, 4, 9], [5]), example([1, 2, 3, 7, 9], [6, 8])])
        self.assertEqual(tree.trunk, (1, 2, 3))
        self.assertEqual(tree.tokens, 3 + 3 + 4)

    def test_a_prompt_that_is_the_beginning_of_another_keeps_its_last_token_to_itself(self):
        tree = tree_of([example([1, 2], [5]), example([1, 2, 3], [6])])
        self.assertEqual(tree.trunk, (1,))

    def test_each_token_of_an_answer_is_predicted_from_the_one_before_it(self):
        batch = batch_of([tree_of([example([1, 2, 3], [5, 6])])], 1.0)
        self.assertEqual(batch.ids.tolist(), [[1, 2, 3, 5, 6]])
        self.assertEqual(batch.labels.tolist(), [[IGNORED, IGNORED, 5, 6, IGNORED]])

    def test_a_branch_sees_the_trunk_and_itself_and_goes_on_counting_from_the_trunk(self):
        batch = batch_of([tree_of([example([1, 2, 3], [4]), example([1, 2, 5], [6])])], 1.0)
        # trunk 1 2 | branch 3 4 | branch 5 6
        self.assertEqual(batch.positions.tolist(), [[0, 1, 2, 3, 2, 3]])
        visible = batch.visible[0, 0]
        self.assertEqual(visible[5].tolist(), [True, True, False, False, True, True])
        self.assertEqual(visible[3].tolist(), [True, True, True, True, False, False])

    def test_a_short_answer_counts_for_more_than_its_share_of_tokens(self):
        batch = batch_of([tree_of([example([1, 2], [5] * 4)])], 0.5)
        self.assertAlmostEqual(float(batch.weights.sum()), 2.0)

    def test_no_tree_is_longer_than_it_may_be_and_nothing_is_lost(self):
        examples = [example([*range(1, 50), at], [at] * 30) for at in range(10)]
        trees = trees_of(examples, 200)
        self.assertTrue(all(tree.tokens <= 200 for tree in trees))
        self.assertEqual(sum(len(tree.branches) for tree in trees), 10)

    def test_an_epoch_holds_every_example_once(self):
        examples = [example([1, 2, at], [at, 3], source=str(at)) for at in range(100)]
        batches = batches_of(trees_of(examples, 200), 64, 1.0, random.Random(1))
        answers = torch.cat([batch.labels[batch.labels != IGNORED] for batch in batches]).tolist()
        self.assertEqual(sorted(answers), sorted([*range(100), *[3] * 100]))

    def test_trees_of_like_length_go_side_by_side_also_with_several_branches(self):
        examples = [
            example([*range(1, 10 + at), branch], [100 * at + branch], source=str(at))
            for at in range(1, 9)
            for branch in (60, 70)
        ]
        batches = side_by_side(trees_of(examples, 200), 64, 1.0)
        self.assertLess(len(batches), 8)
        for batch in batches:
            self.assertTrue(len(batch.ids) == 1 or batch.ids.numel() <= 64 * 1.2)
        answers = torch.cat([batch.labels[batch.labels != IGNORED] for batch in batches]).tolist()
        self.assertEqual(
            sorted(answers), sorted(100 * at + branch for at in range(1, 9) for branch in (60, 70))
        )


if __name__ == "__main__":
    unittest.main()
