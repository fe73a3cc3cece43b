"""Rows of the service's own data sets, as questions and in the manifest."""

import json
import random
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

from cloister_finetune.data import Question, absences_of, data_set_ids, questions_of
from cloister_finetune.odd_lines import with_odd_lines
from cloister_finetune.recipe import DataSet

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

    def test_ask_for_each_section_of_a_row_that_has_several(self):
        row = {"dataset": "own", "source": "s", "sections": {"plan": "rest.", "allergies": "None."}}
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "own.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
            recipe = SimpleNamespace(data=Path(folder))
            asked = questions_of(recipe, DataSet("own.jsonl", "visit-note"), "train")
        self.assertEqual([(q.section, q.target) for q in asked], [("plan", "Rest."), ("allergies", "None.")])


def questions(count: int) -> list[Question]:
    return [
        Question("set", "visit-note", section, f"Doctor: {at}\nPatient: yes", "Target.")
        for at in range(count)
        for section in ("PLAN", "ALLERGY")
    ]


class Absences(unittest.TestCase):
    def test_ask_a_dialogue_for_another_section_and_leave_it_to_the_check_whether_it_is_silent(self):
        made = absences_of(questions(5), 4, random.Random(1))
        self.assertEqual(len(made), 4)
        for question in made:
            self.assertTrue(question.absent)
            self.assertEqual(question.target, "Not mentioned.")


class OddLines(unittest.TestCase):
    def test_stand_in_a_share_of_the_sources_and_change_nothing_else(self):
        before = questions(200)
        after = with_odd_lines(before, 0.25, random.Random(1))
        changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        self.assertEqual(len({new.source for _, new in changed}), len(changed) / 2)
        self.assertAlmostEqual(len(changed) / len(before), 0.25, delta=0.08)
        for old, new in changed:
            self.assertEqual(new.target, old.target)
            lines = new.source.split("\n")
            self.assertEqual([line for line in lines if line in old.source.split("\n")], old.source.split("\n"))


if __name__ == "__main__":
    unittest.main()
