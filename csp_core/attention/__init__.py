"""What still needs attention before a report can go, found by small checks that are values."""
