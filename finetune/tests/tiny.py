"""A llama model of two layers with random weights, as a GGUF file."""

from pathlib import Path

import gguf
import numpy as np

WIDTH, HEADS, GROUPS, HEAD, LAYERS, FORWARD, WORDS = 32, 4, 2, 8, 2, 64, 300


def write_tiny_model(path: Path) -> None:
    chance = np.random.default_rng(1)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_block_count(LAYERS)
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(GROUPS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(HEAD)
    writer.add_vocab_size(WORDS)

    def matrix(name: str, columns: int, rows: int) -> None:
        weights = chance.standard_normal((rows, columns)) / np.sqrt(columns)
        writer.add_tensor(f"{name}.weight", weights.astype(np.float32))

    def ones(name: str) -> None:
        writer.add_tensor(f"{name}.weight", np.ones(WIDTH, dtype=np.float32))

    matrix("token_embd", WIDTH, WORDS)
    for layer in range(LAYERS):
        at = f"blk.{layer}."
        ones(at + "attn_norm")
        matrix(at + "attn_q", WIDTH, HEADS * HEAD)
        matrix(at + "attn_k", WIDTH, GROUPS * HEAD)
        matrix(at + "attn_v", WIDTH, GROUPS * HEAD)
        matrix(at + "attn_output", HEADS * HEAD, WIDTH)
        ones(at + "ffn_norm")
        matrix(at + "ffn_gate", WIDTH, FORWARD)
        matrix(at + "ffn_up", WIDTH, FORWARD)
        matrix(at + "ffn_down", FORWARD, WIDTH)
    ones("output_norm")
    matrix("output", WIDTH, WORDS)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
