"""What the search needs beyond the words of the letters: word forms, parts of compounds, numbers, synonyms.

Made from the data that the site publishes of each letter and from what the knowledge says of words. Pure: the
files are read and written by ``generator.indexing``. The same analysis of Dutch words stands in
docs/assets/search/dutch.js, for what a reader types; tests hold the two side by side.
"""
