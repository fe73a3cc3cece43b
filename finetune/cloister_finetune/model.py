"""The base model out of its GGUF file, and the adapter that is trained over it."""

import shutil
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from torch.nn import functional
from transformers import AutoModelForCausalLM

from .architectures import architecture_of, use_one_kernel_for_norms
from .trees import IGNORED, Batch

PROJECTIONS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


class TrainedModel:
    """
    A frozen base and its LoRA. The base is bfloat16 where the machine computes that fast (a GPU, or a
    CPU with AMX or AVX-512 BF16); the adapter is always float32.
    """

    def __init__(
        self,
        path: Path,
        rank: int,
        alpha: int,
        seed: int,
        noise: float = 0.0,
        *,
        exact: bool = False,  # everything in float32, nothing compiled
    ) -> None:
        torch.manual_seed(seed)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.half = not exact and (self.device == "cuda" or computes_bfloat16())
        use_one_kernel_for_norms()
        base = AutoModelForCausalLM.from_pretrained(
            path.parent,
            gguf_file=path.name,
            dtype=torch.bfloat16 if self.half else torch.float32,
            attn_implementation="sdpa",
        )
        architecture_of(base.config)  # refuses those that cannot be exported
        config = LoraConfig(r=rank, lora_alpha=alpha, target_modules=PROJECTIONS, lora_dropout=0.0)
        self.peft: PeftModel = get_peft_model(base, config)
        self.adapter = {
            name: parameter
            for name, parameter in self.peft.named_parameters()
            if parameter.requires_grad
        }
        for parameter in self.adapter.values():
            parameter.data = parameter.data.float()
        self.peft.to(self.device)
        self.causal = self.peft.base_model.model
        self.noise = noise
        self.cross_entropy = cross_entropy
        if not exact and (self.device == "cuda" or shutil.which("g++")):
            for layer in self.causal.model.layers:
                layer.compile(dynamic=True)
            # one pass over as many columns as the vocabulary has words, in place of several
            self.cross_entropy = torch.compile(cross_entropy, dynamic=True)

    def losses(self, batch: Batch, *, training: bool) -> tuple[torch.Tensor, torch.Tensor]:
        """Of each token of an answer: how badly it was predicted (nats), and its weight."""
        ids, labels = batch.ids.to(self.device), batch.labels.to(self.device)
        self.peft.train(training)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            embedded = self.causal.model.embed_tokens(ids)
            if training and self.noise > 0:
                # NEFTune: Jain et al. 2023
                reach = self.noise / (ids.shape[1] * embedded.shape[2]) ** 0.5
                embedded = embedded + torch.empty_like(embedded).uniform_(-reach, reach)
            states = self.causal.model(
                inputs_embeds=embedded,
                position_ids=batch.positions.to(self.device),
                attention_mask=self.mask_of(batch),
                use_cache=False,
            ).last_hidden_state
            # the vocabulary is the widest layer: only places that predict an answer go through it
            chosen = labels != IGNORED
            logits = self.causal.lm_head(states[chosen])
        return self.cross_entropy(logits, labels[chosen]), batch.weights.to(self.device)[chosen]

    def mask_of(self, batch: Batch) -> torch.Tensor | dict[str, torch.Tensor] | None:
        """What each token sees; None where that is all before it, which the model knows by itself."""
        if batch.visible is None:
            return None
        visible = batch.visible.to(self.device)
        window = getattr(self.causal.config, "sliding_window", None)
        if window is None:
            return visible
        positions = batch.positions.to(self.device)
        near = positions[:, None, :, None] - positions[:, None, None, :] < window
        return {"full_attention": visible, "sliding_attention": visible & near}

    @torch.no_grad()
    def load(self, state: dict[str, torch.Tensor]) -> None:
        for name, parameter in self.adapter.items():
            parameter.copy_(state[name])

    def state(self) -> dict[str, torch.Tensor]:
        return {name: parameter.detach().cpu().clone() for name, parameter in self.adapter.items()}


def cross_entropy(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(logits.float(), labels, reduction="none")


def computes_bfloat16() -> bool:
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return False
    return "amx_bf16" in flags or "avx512_bf16" in flags
