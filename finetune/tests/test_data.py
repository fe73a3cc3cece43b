"""Rows of the service's own data sets, as questions and in the manifest."""

import json
import tempfile
import unittest
from pathlib import Path

from cloister_finetune.data import data_set_ids

ID = "01990f6e-0c11-7d22-8a33-1234567890ab"


class DataSets(unittest.TestCase):
    def test_are_named_by_their_ids_and_other_files_by_none(self):
        with tempfile.TemporaryDirectory() as folder:
            rows = {"own.jsonl": [ID, ID], "other.jsonl": ["mts_dialog", f"x{ID}"]}
            for name, datasets in rows.items():
                lines = (json.dumps({"dataset": each, "source": "s", "target": "t"}) for each in datasets)
                (Path(folder) / name).write_text("\n".join(lines), encoding="utf-8")
            files = [Path(folder) / name for name in rows]
            self.assertEqual(data_set_ids(files), [ID])
            self.assertEqual(data_set_ids(files[1:]), [])


if __name__ == "__main__":
    unittest.main()
