"""三个一招商 (ThreeOnes): every project with its leader, its contact and its plan."""

import gc

VERSION = "0.1.0"

# A start makes half a million objects that stay: looking for garbage among them takes an eighth of it.
gc.set_threshold(50_000, 20, 20)
