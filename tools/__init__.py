"""Set-up: find the programs that building and testing need, or install them.

Only the standard library is used here, because these modules run before anything is installed.
"""
