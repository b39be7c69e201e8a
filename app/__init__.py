"""三个一招商 (ThreeOnes): every project with its leader, its contact and its plan."""

VERSION = "0.1.0"
