"""What differs between the model architectures that can be trained, by llama.cpp's names of them."""

from dataclasses import dataclass

import torch
from torch.nn import functional
from transformers import PretrainedConfig
from transformers.models.llama import modeling_llama
from transformers.models.qwen2 import modeling_qwen2


@dataclass(frozen=True)
class Architecture:
    name: str  # `general.architecture` of a GGUF file
    # llama.cpp's converter puts the rows of q and k into another order than transformers has them
    interleaves_heads: bool


# by what transformers calls them
ARCHITECTURES = {
    "llama": Architecture("llama", interleaves_heads=True),
    "qwen2": Architecture("qwen2", interleaves_heads=False),
    "gemma3_text": Architecture("gemma3", interleaves_heads=False),
}


def architecture_of(config: PretrainedConfig) -> Architecture:
    """Raises ValueError for a model of another architecture."""
    known = ARCHITECTURES.get(config.model_type)
    if known is None:
        raise ValueError(
            f"The model's architecture is {config.model_type}; "
            f"adapters can be trained for {', '.join(each.name for each in ARCHITECTURES.values())}."
        )
    return known


def use_one_kernel_for_norms() -> None:
    """The library's own norm is six operations over memory; this one is the same in one."""

    def forward(norm: torch.nn.Module, states: torch.Tensor) -> torch.Tensor:
        return functional.rms_norm(
            states, (states.shape[-1],), norm.weight, norm.variance_epsilon
        )

    for norm in (modeling_llama.LlamaRMSNorm, modeling_qwen2.Qwen2RMSNorm):
        norm.forward = forward
