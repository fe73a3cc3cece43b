"""
python random_adapter.py ARCHITECTURE FOLDER "1 2 3"

Lays a random adapter over a random model, writes them as `model.gguf` and `adapter.gguf`, and into
`reference.json` the probability of every next token after the given ones, as PEFT computes it.
"""

import json
import sys
from pathlib import Path

import torch
from tiny import write_tiny_model
from torch.nn import functional

from cloister_finetune.export import write_adapter
from cloister_finetune.model import TrainedModel

RANK, ALPHA = 4, 8


def main(architecture: str, folder: Path, ids: list[int]) -> None:
    write_tiny_model(folder / "model.gguf", architecture)
    model = TrainedModel(folder / "model.gguf", RANK, ALPHA, seed=1, exact=True)
    chance = torch.Generator().manual_seed(1)
    # what is written are 16-bit numbers: both sides shall compute with the same ones
    state = {
        name: torch.randn(parameter.shape, generator=chance).mul(0.2).half().float()
        for name, parameter in model.adapter.items()
    }
    plain = next_after(model, ids)
    model.load(state)
    write_adapter(folder / "adapter.gguf", "random", state, model.causal.config, ALPHA)
    reference = {"plain": plain, "adapted": next_after(model, ids)}
    (folder / "reference.json").write_text(json.dumps(reference))


@torch.no_grad()
def next_after(model: TrainedModel, ids: list[int]) -> list[float]:
    model.peft.eval()
    logits = model.causal(input_ids=torch.tensor([ids]), use_cache=False).logits[0, -1]
    return functional.softmax(logits, dim=-1).tolist()


main(sys.argv[1], Path(sys.argv[2]), [int(part) for part in sys.argv[3].split()])
