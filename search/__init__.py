"""The search: what the build prepares (here) and what the browser does with it (`client/`).

Both sides share `tables/`: how letters are folded, which endings come off, which words say nothing.
"""
