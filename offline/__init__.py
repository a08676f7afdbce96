"""The site without a network: the build packs it (here), and `client/` serves it from the pack."""
