"""What was exported is where the next training begins."""

import tempfile
import unittest
from pathlib import Path

import torch
from tiny import write_tiny_model

from cloister_finetune.export import read_adapter, write_adapter
from cloister_finetune.model import TrainedModel

ALPHA = 8


class ExportedAdapter(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def model(self, architecture: str, rank: int = 4) -> TrainedModel:
        path = self.folder / f"{architecture}.gguf"
        write_tiny_model(path, architecture)
        return TrainedModel(path, rank, ALPHA, seed=1, exact=True)

    def exported(self, model: TrainedModel) -> tuple[Path, dict[str, torch.Tensor]]:
        chance = torch.Generator().manual_seed(1)
        # the file has 16-bit numbers
        state = {
            name: torch.randn(parameter.shape, generator=chance).half().float()
            for name, parameter in model.adapter.items()
        }
        path = self.folder / "adapter.gguf"
        write_adapter(path, "random", state, model.causal.config, ALPHA)
        return path, state

    def test_is_read_as_it_was_written(self):
        for architecture in ("llama", "qwen2", "gemma3"):
            with self.subTest(architecture):
                model = self.model(architecture)
                path, state = self.exported(model)
                read = read_adapter(path, model.adapter, model.causal.config, ALPHA)
                self.assertEqual(read.keys(), state.keys())
                for name, weights in state.items():
                    torch.testing.assert_close(read[name], weights, rtol=0, atol=0)

    def test_of_another_model_rank_or_alpha_is_refused(self):
        model = self.model("qwen2")
        path, _ = self.exported(model)
        fewer = dict(list(model.adapter.items())[:-1])
        elsewhere = {name.replace("layers.0.", "layers.9."): each for name, each in model.adapter.items()}
        for why, adapter, alpha in (
            ("more tensors", fewer, ALPHA),
            ("nothing for .* of layer 9", elsewhere, ALPHA),
            ("another rank", self.model("qwen2", rank=1).adapter, ALPHA),
            ("alpha 8, the recipe 16", model.adapter, 16),
        ):
            with self.subTest(why), self.assertRaisesRegex(ValueError, why):
                read_adapter(path, adapter, model.causal.config, alpha)
        with self.assertRaisesRegex(ValueError, "no LoRA adapter"):
            read_adapter(self.folder / "qwen2.gguf", model.adapter, model.causal.config, ALPHA)


if __name__ == "__main__":
    unittest.main()
