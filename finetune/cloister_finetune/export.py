"""Adapters as GGUF files, in the form that llama.cpp's own converter gives them."""

from collections.abc import Mapping
from pathlib import Path

import gguf
import numpy as np
import torch
from transformers import PretrainedConfig

from .architectures import Architecture, architecture_of

TENSORS = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


def write_adapter(
    path: Path, name: str, state: dict[str, torch.Tensor], config: PretrainedConfig, alpha: int
) -> None:
    """`state` is the adapter as PEFT names it; the tensors are written as float16."""
    architecture = architecture_of(config)
    own = path.with_suffix(".part")
    writer = gguf.GGUFWriter(own, architecture.name)
    writer.add_type("adapter")
    writer.add_name(name)
    writer.add_license("apache-2.0")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", alpha)
    for key, tensor in sorted(state.items()):
        layer, projection, side = place_of(key)
        weights = tensor.float().numpy()
        if side == "b" and is_turned(architecture, projection):
            weights = permute_heads(weights, heads_of(projection, config))
        writer.add_tensor(
            f"blk.{layer}.{TENSORS[projection]}.weight.lora_{side}", weights.astype(np.float16)
        )
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    own.replace(path)


def read_adapter(
    path: Path, own: Mapping[str, torch.Tensor], config: PretrainedConfig, alpha: int
) -> dict[str, torch.Tensor]:
    """
    What `write_adapter` wrote. `own` is the adapter that is to be replaced, as PEFT names it. Raises
    ValueError where the file has other tensors, another rank or another alpha.
    """
    architecture = architecture_of(config)
    reader = gguf.GGUFReader(path)
    field = reader.fields.get("adapter.lora.alpha")
    if field is None:
        raise ValueError(f"{path} is no LoRA adapter.")
    of_file = field.contents()
    if of_file != alpha:
        raise ValueError(f"{path} has alpha {of_file:g}, the recipe {alpha}.")
    tensors = {tensor.name: tensor.data for tensor in reader.tensors}
    state = {}
    for key, parameter in own.items():
        layer, projection, side = place_of(key)
        weights = tensors.pop(f"blk.{layer}.{TENSORS[projection]}.weight.lora_{side}", None)
        if weights is None:
            raise ValueError(f"{path} has nothing for {projection} of layer {layer}.")
        if side == "b" and is_turned(architecture, projection):
            weights = restore_heads(weights, heads_of(projection, config))
        if weights.shape != parameter.shape:
            raise ValueError(
                f"{path} has {weights.shape} for {projection}, the model {tuple(parameter.shape)}: "
                "another rank, or another model."
            )
        state[key] = torch.from_numpy(weights.astype(np.float32))
    if tensors:
        raise ValueError(f"{path} has {len(tensors)} more tensors than the model: {min(tensors)}, …")
    return state


def is_turned(architecture: Architecture, projection: str) -> bool:
    return architecture.interleaves_heads and projection.endswith(("q_proj", "k_proj"))


def place_of(key: str) -> tuple[int, str, str]:
    """…model.layers.12.self_attn.q_proj.lora_A.default.weight → 12, self_attn.q_proj, a"""
    parts = key.split(".")
    at = parts.index("layers")
    return int(parts[at + 1]), ".".join(parts[at + 2 : at + 4]), parts[at + 4][-1].lower()


def heads_of(projection: str, config: PretrainedConfig) -> int:
    queries = config.num_attention_heads
    return queries if projection.endswith("q_proj") else config.num_key_value_heads


def permute_heads(rows: np.ndarray, heads: int) -> np.ndarray:
    """
    llama.cpp keeps the two halves of each head's rotation side by side, transformers one after the
    other: the rows of q and k change places, as the converter does with the base's own.
    """
    return (
        rows.reshape(heads, 2, rows.shape[0] // heads // 2, rows.shape[1])
        .swapaxes(1, 2)
        .reshape(rows.shape)
    )


def restore_heads(rows: np.ndarray, heads: int) -> np.ndarray:
    """The inverse of `permute_heads`."""
    return (
        rows.reshape(heads, rows.shape[0] // heads // 2, 2, rows.shape[1])
        .swapaxes(1, 2)
        .reshape(rows.shape)
    )
