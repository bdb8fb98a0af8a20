"""Tables in, annotated results out: changes, months side by side, rates."""
