"""The worked sample: a partnership's illustrative figures, the published ones, and odd layouts."""
