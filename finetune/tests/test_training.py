"""A run that was stopped ends as if it had not been."""

import random
import tempfile
import unittest
from pathlib import Path

import torch
from tiny import WORDS, write_tiny_model

from cloister_finetune.data import Question
from cloister_finetune.model import TrainedModel
from cloister_finetune.recipe import Training
from cloister_finetune.tokens import Example
from cloister_finetune.training import Stopped, Trainer
from cloister_finetune.trees import batch_of, tree_of

SETTINGS = Training(
    epochs=2,
    learningRate=5e-3,
    warmupSteps=2,
    tokensPerStep=60,
    tokensPerBatch=60,
    noise=5,
    average=0.9,
    lengthWeight=0.5,
)


def examples() -> list[Example]:
    chance = random.Random(1)
    made = []
    for at in range(40):
        question = Question("set_one", "visit-note", "plan", str(at), "target")
        words = [chance.randrange(1, WORDS) for _ in range(8)]
        # the answer stands in the prompt: something that can be learned
        made.append(Example(question, "target", tuple(words), (words[2], words[3], 0)))
    return made


class TrainingRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.model = Path(cls.folder.name) / "tiny.gguf"
        write_tiny_model(cls.model)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def trainer(self, name: str, kept: float = 0.0) -> Trainer:
        folder = Path(self.folder.name) / name
        folder.mkdir(exist_ok=True)
        model = TrainedModel(self.model, 4, 8, seed=1, noise=5, exact=True)
        return Trainer(model, SETTINGS, 1, folder, kept)

    def test_learns_and_a_stopped_run_goes_on_to_the_same_end(self):
        whole = self.trainer("whole")
        before = whole.measure(examples())["set"]
        whole.train(examples(), examples())
        self.assertLess(whole.history[-1]["loss"], before - 0.1)

        stopped = self.trainer("stopped")
        step = stopped.take_step

        def stop_in_the_middle(*of):
            if stopped.progress.done == 3:
                stopped.stop()
            return step(*of)

        stopped.take_step = stop_in_the_middle
        with self.assertRaises(Stopped):
            stopped.train(examples(), examples())
        again = self.trainer("stopped")
        again.train(examples(), examples())
        self.assertEqual(again.progress.done, whole.progress.done)
        for name, weights in whole.model.state().items():
            torch.testing.assert_close(again.model.state()[name], weights, rtol=0, atol=1e-6)
        self.assertAlmostEqual(again.history[-1]["loss"], whole.history[-1]["loss"], places=5)

    def test_sections_read_together_are_predicted_as_if_each_were_read_alone(self):
        model = self.trainer("trees").model
        question = Question("set", "visit-note", "plan", "one", "target")
        pair = [
            Example(question, "target", (*range(1, 20), 30 + at), (40 + at, 50, 0)) for at in range(3)
        ]
        with torch.no_grad():
            together, _ = model.losses(batch_of([tree_of(pair)], 1.0), training=False)
            alone = [
                model.losses(batch_of([tree_of([each])], 1.0), training=False)[0] for each in pair
            ]
        torch.testing.assert_close(together, torch.cat(alone), rtol=1e-4, atol=1e-4)

    def test_measures_and_exports_the_share_of_the_first_adapter_that_is_kept(self):
        mixed = self.trainer("mixed", kept=0.25)
        start = mixed.model.state()
        mixed.train(examples(), examples())
        best = torch.load(mixed.folder / "best.pt", weights_only=True)["adapter"]
        for name, weights in best.items():
            torch.testing.assert_close(weights, 0.75 * mixed.average[name] + 0.25 * start[name])
        mixed.model.load(best)
        loss = mixed.measure(examples())["set"]
        self.assertAlmostEqual(loss, mixed.history[-1]["loss"], places=5)
        mixed.model.load(mixed.average)
        self.assertNotAlmostEqual(mixed.measure(examples())["set"], loss, places=3)


if __name__ == "__main__":
    unittest.main()
