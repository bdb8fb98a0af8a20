"""The command line: for analysts, pipelines and anyone without a browser."""
