"""The project's papers, and the script that makes their pictures."""
