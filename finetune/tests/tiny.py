"""A model of two layers with random weights, as a GGUF file that transformers and llama.cpp both read."""

from pathlib import Path

import gguf
import numpy as np

WIDTH, HEADS, GROUPS, LAYERS, FORWARD, WORDS = 32, 4, 2, 2, 64, 300
HEAD = {"llama": 8, "qwen2": 8, "gemma3": 256}  # transformers takes gemma3's scale for that of this width
WINDOW = 4  # of gemma3's layers that see only what is near


def write_tiny_model(path: Path, architecture: str = "llama") -> None:
    head = HEAD[architecture]
    chance = np.random.default_rng(1)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_block_count(LAYERS)
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(GROUPS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(WORDS)
    writer.add_rope_freq_base(10_000.0)
    if architecture == "gemma3":
        writer.add_key_length(head)
        writer.add_value_length(head)
        writer.add_sliding_window(WINDOW)
    else:
        writer.add_rope_dimension_count(head)
    add_words(writer)

    def matrix(name: str, columns: int, rows: int) -> None:
        weights = chance.standard_normal((rows, columns)) / np.sqrt(columns)
        writer.add_tensor(f"{name}.weight", weights.astype(np.float32))

    def bias(name: str, rows: int) -> None:
        writer.add_tensor(f"{name}.bias", chance.standard_normal(rows).astype(np.float32))

    def norm(name: str, width: int = WIDTH) -> None:
        writer.add_tensor(f"{name}.weight", (1 + chance.random(width) / 4).astype(np.float32))

    matrix("token_embd", WIDTH, WORDS)
    for layer in range(LAYERS):
        at = f"blk.{layer}."
        norm(at + "attn_norm")
        for name, rows in (("attn_q", HEADS * head), ("attn_k", GROUPS * head), ("attn_v", GROUPS * head)):
            matrix(at + name, WIDTH, rows)
            if architecture == "qwen2":
                bias(at + name, rows)
        matrix(at + "attn_output", HEADS * head, WIDTH)
        norm(at + "ffn_norm")
        matrix(at + "ffn_gate", WIDTH, FORWARD)
        matrix(at + "ffn_up", WIDTH, FORWARD)
        matrix(at + "ffn_down", FORWARD, WIDTH)
        if architecture == "gemma3":
            norm(at + "attn_q_norm", head)
            norm(at + "attn_k_norm", head)
            norm(at + "post_attention_norm")
            norm(at + "post_ffw_norm")
    norm("output_norm")
    if architecture != "gemma3":
        matrix("output", WIDTH, WORDS)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def add_words(writer: gguf.GGUFWriter) -> None:
    """llama.cpp loads no model without a tokenizer; nothing is tokenized with this one."""
    control = ["<unk>", "<s>", "</s>"]
    words = [f"<0x{byte:02X}>" for byte in range(256)]
    others = [f"w{at}" for at in range(WORDS - len(control) - len(words))]
    writer.add_tokenizer_model("llama")
    writer.add_token_list(control + words + others)
    writer.add_token_scores([0.0] * WORDS)
    kinds = [gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL]
    kinds += [gguf.TokenType.BYTE] * 256 + [gguf.TokenType.NORMAL] * len(others)
    writer.add_token_types(kinds)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
