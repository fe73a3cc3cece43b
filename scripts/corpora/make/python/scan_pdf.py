"""Pages as a scanner gives them: pictures at 200 dpi, a little askew and with noise, one PDF a document."""

import json
import random
import sys
from pathlib import Path

from PIL import Image, ImageChops

DPI = 200

given = json.load(sys.stdin)
for name, pages in given["pages"].items():
    chance = random.Random(name)
    drawn = []
    for page in pages:
        picture = Image.open(page).convert("L")
        picture = picture.rotate(
            chance.uniform(-0.5, 0.5), fillcolor=255, resample=Image.Resampling.BICUBIC
        )
        noise = Image.effect_noise(picture.size, 18).point(lambda value: max(0, value - 128))
        drawn.append(ImageChops.subtract(picture, noise))
    first, *rest = drawn
    first.save(
        Path(given["folder"]) / f"{name}.pdf",
        resolution=DPI,
        save_all=True,
        append_images=rest,
        quality=80,
    )
