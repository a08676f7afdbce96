"""What a change of the content means, for those who look at it before it is taken over."""
