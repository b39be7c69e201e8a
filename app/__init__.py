"""三个一招商 (ThreeOnes): every project with its leader, its contact and its plan."""

import gc

VERSION = "0.1.0"

# A start makes half a million objects that stay: looking for garbage among them all takes an eighth of it.
# A look at what is younger stops the window, so it is to come before there is much.
gc.set_threshold(25_000, 5, 160)
