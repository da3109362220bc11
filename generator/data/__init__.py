"""Word lists that the program comes with, each with its licence beside it."""
