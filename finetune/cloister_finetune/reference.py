"""What the trained model says next, as PEFT computes it, for a test of the engine to compare with."""

import torch
from torch.nn import functional

from .data import Question
from .model import TrainedModel
from .recipe import ROOT
from .tokens import Example

SAMPLE = "apps/cli/samples/visit-note.txt"
SECTIONS = ("chief-complaint", "allergies", "medications", "objective-results", "immunizations")
KEPT = 8


def reference_questions() -> list[Question]:
    source = (ROOT / SAMPLE).read_text(encoding="utf-8").strip()
    # the target is not looked at
    return [Question("sample", "visit-note", section, source, "-") for section in SECTIONS]


@torch.no_grad()
def reference_of(model: TrainedModel, examples: list[Example]) -> dict:
    """By section: its prompt, and the likeliest next tokens after the prompt, with their probabilities."""
    model.peft.eval()
    return {
        "source": SAMPLE,
        "profile": "visit-note",
        "next": [
            {
                "section": example.question.section,
                "prompt": list(example.prompt),
                "tokens": likeliest(model, example.prompt),
            }
            for example in examples
        ],
    }


def likeliest(model: TrainedModel, prompt: tuple[int, ...]) -> list[dict]:
    ids = torch.tensor([prompt], device=model.device)
    logits = model.causal(input_ids=ids, use_cache=False).logits[0, -1]
    best = functional.softmax(logits.float(), dim=-1).topk(KEPT)
    return [
        {"token": int(token), "probability": round(float(probability), 5)}
        for probability, token in zip(best.values, best.indices, strict=True)
    ]
