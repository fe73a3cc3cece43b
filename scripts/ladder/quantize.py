"""Writes the weights of a GGUF file in another format, with the llama.cpp that Cloister runs.

    python3 scripts/ladder/quantize.py MODEL.gguf Q3_K_M NEW.gguf

From a file that is quantized already: a format with more bits keeps the losses of the first, so it says
what size and speed cost, and not what the format could be at best. Needs Python alone and takes minutes.
"""

import argparse
import ctypes
import pathlib
import platform
import sys

INSTALL = pathlib.Path(__file__).resolve().parents[2]

# enum llama_ftype
FORMATS = {
    "Q8_0": 7,
    "Q2_K": 10,
    "Q3_K_M": 12,
    "Q4_K_M": 15,
    "Q5_K_M": 17,
    "Q6_K": 18,
}


class Beginning(ctypes.Structure):
    """The first fields of llama_model_quantize_params; what follows keeps its default."""

    _fields_ = [
        ("nthread", ctypes.c_int32),
        ("ftype", ctypes.c_int),
        ("output_tensor_type", ctypes.c_int),
        ("token_embedding_type", ctypes.c_int),
        ("allow_requantize", ctypes.c_bool),
    ]


class Params(ctypes.Structure):
    """Larger than the real one, which a function that returns it fills from its beginning."""

    _fields_ = [("beginning", Beginning), ("rest", ctypes.c_uint8 * 236)]


def libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    machine = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), "")
    package = f"linux-{machine}"
    folder = INSTALL / "node_modules/@node-llama-cpp" / package / "bins" / package
    found = sorted(folder.glob("libllama.v*.so"))
    if not found:
        sys.exit(f"There is no llama.cpp for this machine in {folder}: run npm ci.")
    ggml = ctypes.CDLL(str(next(folder.glob("libggml.v*.so"))), mode=ctypes.RTLD_GLOBAL)
    ggml.ggml_backend_load_all_from_path(str(folder).encode())
    return ctypes.CDLL(str(found[0])), ggml


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("new", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=0, help="all that there are")
    options = parser.parse_args()
    if options.new.exists():
        sys.exit(f"{options.new} is there already: remove it first.")
    llama, _ = libraries()
    llama.llama_model_quantize_default_params.restype = Params
    llama.llama_model_quantize.restype = ctypes.c_uint32
    llama.llama_backend_init()
    params = llama.llama_model_quantize_default_params()
    params.beginning.nthread = options.threads
    params.beginning.ftype = FORMATS[options.format]
    params.beginning.allow_requantize = True
    unfinished = options.new.with_suffix(".unfinished")
    failed = llama.llama_model_quantize(
        str(options.model).encode(), str(unfinished).encode(), ctypes.byref(params)
    )
    if failed:
        unfinished.unlink(missing_ok=True)
        sys.exit(f"{options.model} could not be written as {options.format}.")
    unfinished.rename(options.new)


if __name__ == "__main__":
    main()
