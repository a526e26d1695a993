"""What a page is about: the things compared and named, their aliases, and where they are named."""
