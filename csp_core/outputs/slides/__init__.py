"""A report as PowerPoint slides whose charts are PowerPoint's own and can be edited."""

from csp_core.outputs.slides.report import slides_report

__all__ = ["slides_report"]
