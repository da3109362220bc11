"""Turns Dutch parliamentary letters into the Markdown of a searchable static site."""
