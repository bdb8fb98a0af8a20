"""Writing: the box a section's words are typed in, and what stands around it."""
