"""The pieces pages share."""
