"""How fast the program is, as ratios to the bare libraries measured in the same run."""
