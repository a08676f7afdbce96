"""The site on a device without a network: what the build packs (here), and who serves it (`client/`)."""
