"""
Notes with headings, made of sections that people wrote for different patients. A person would not
write them; they teach two things that dialogues do not: to take what stands under a heading as it is,
and to say so when nothing stands there.
"""

import random

NOT_MENTIONED = "Not mentioned."
LONGEST_WORDS = 110
# How often a note is asked for what it does not have. In a note's place in a chart nothing is rarer
# than something; asked more often, the model learns to say so of what is there.
ABSENT = 0.2

# What data sets call a section, and the headings that notes have for it.
HEADINGS = {
    "CC": ("Chief complaint", "Reason for visit"),
    "GENHX": ("History of present illness", "History"),
    "PASTMEDICALHX": ("Past medical history", "Medical history"),
    "PASTSURGICAL": ("Past surgical history", "Surgical history"),
    "FAM/SOCHX": ("Family and social history", "Social history"),
    "ALLERGY": ("Allergies", "Drug allergies"),
    "MEDICATIONS": ("Medications", "Current medications"),
    "IMMUNIZATIONS": ("Immunizations", "Vaccinations"),
    "ROS": ("Review of systems", "Systems review"),
    "EXAM": ("Examination", "Physical examination"),
    "LABS": ("Laboratory", "Lab results"),
    "IMAGING": ("Imaging", "Radiology"),
    "EDCOURSE": ("Hospital course", "Emergency department course"),
    "ASSESSMENT": ("Assessment", "Impression"),
    "DIAGNOSIS": ("Diagnosis", "Final diagnoses"),
    "PLAN": ("Plan", "Follow-up"),
    "DISPOSITION": ("Disposition", "Condition"),
}
# Sections of other profiles that one heading answers.
ELSEWHERE = {
    ("discharge-summary", "admission"): "CC",
    ("discharge-summary", "diagnoses"): "DIAGNOSIS",
    ("discharge-summary", "course"): "EDCOURSE",
    ("discharge-summary", "condition"): "DISPOSITION",
    ("discharge-summary", "medications"): "MEDICATIONS",
    ("discharge-summary", "follow-up"): "PLAN",
    ("referral-letter", "history"): "PASTMEDICALHX",
    ("referral-letter", "medications"): "MEDICATIONS",
}
# Parts of a visit note, and the headings that they are made of.
PARTS = {
    "subjective": ("CC", "GENHX", "PASTMEDICALHX", "MEDICATIONS", "ALLERGY", "FAM/SOCHX"),
    "objective-exam": ("EXAM",),
    "objective-results": ("LABS", "IMAGING"),
    "assessment-and-plan": ("ASSESSMENT", "DIAGNOSIS", "PLAN"),
}

Asked = tuple[str, str, str, str]  # profile, section, source, target


def notes_of_sections(
    sections: list[tuple[str, str]], count: int, chance: random.Random
) -> list[Asked]:
    """`sections` are pairs of a data set's name of a section and its text."""
    texts: dict[str, list[str]] = {}
    for name, text in sections:
        if name in HEADINGS and len(text.split()) <= LONGEST_WORDS:
            texts.setdefault(name, []).append(text)
    return [asked for _ in range(count) for asked in ask(write_note(texts, chance), chance)]


def write_note(texts: dict[str, list[str]], chance: random.Random) -> dict[str, tuple[str, str]]:
    """By name of the section: its heading and its text, in the order of a note."""
    chosen = set(chance.sample(sorted(texts), chance.randint(4, 8)))
    return {
        name: (chance.choice(HEADINGS[name]), chance.choice(texts[name]))
        for name in HEADINGS
        if name in chosen
    }


def ask(note: dict[str, tuple[str, str]], chance: random.Random) -> list[Asked]:
    source = lay_out(note, chance)
    asked = [("visit-note", name, source, note[name][1]) for name in chance.sample(sorted(note), 2)]
    if chance.random() < ABSENT:
        absent = [name for name in HEADINGS if name not in note]
        asked.append(("visit-note", chance.choice(absent), source, NOT_MENTIONED))
    parts = {("visit-note", part): part_of(note, names) for part, names in PARTS.items()}
    elsewhere = {asks: part_of(note, (name,)) for asks, name in ELSEWHERE.items()}
    for answers in (parts, elsewhere):
        (profile, section), target = choose(answers, chance)
        asked.append((profile, section, source, target))
    return asked


def choose(
    answers: dict[tuple[str, str], str], chance: random.Random
) -> tuple[tuple[str, str], str]:
    absent = chance.random() < ABSENT
    fitting = [each for each in answers.items() if (each[1] == NOT_MENTIONED) == absent]
    return chance.choice(fitting or sorted(answers.items()))


def part_of(note: dict[str, tuple[str, str]], names: tuple[str, ...]) -> str:
    held = [note[name] for name in names if name in note]
    if not held:
        return NOT_MENTIONED
    if len(held) == 1:
        return held[0][1]
    return "\n\n".join(f"{heading.upper()}\n\n{text}" for heading, text in held)


def lay_out(note: dict[str, tuple[str, str]], chance: random.Random) -> str:
    style = chance.choice(("{0}\n{1}", "{0}: {1}", "{0}:\n{1}", "{0}\n\n{1}"))
    upper = chance.random() < 0.5
    return chance.choice(("\n\n", "\n")).join(
        style.format(heading.upper() if upper else heading, text) for heading, text in note.values()
    )
