"""An upload's bytes to figures: what its sheets say, with the cell each number came from."""
