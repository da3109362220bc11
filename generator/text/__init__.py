"""Turns the lines of a source into clean text: knows typography, nothing of meetings or topics."""

from __future__ import annotations

from generator.text.cleaning import clean

__all__ = ["clean"]
